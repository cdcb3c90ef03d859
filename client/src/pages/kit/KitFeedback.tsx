import { useState } from "react";
import { Button } from "../../ui/button/Button";
import { GetButton } from "../../ui/button/ExchangeButton";
import { ConfirmDialog } from "../../ui/dialog/ConfirmDialog";
import { Dialog } from "../../ui/dialog/Dialog";
import { Banner } from "../../ui/feedback/Banner";
import { Callout, Sheet } from "../../ui/feedback/Sheet";
import { ArticleSkeleton, FeedSkeleton, FormSkeleton, PageHeadSkeleton, ThreadSkeleton } from "../../ui/feedback/Skeletons";
import { EmptyState, ErrorState } from "../../ui/feedback/States";
import { Badge } from "../../ui/list/Badge";
import { toast } from "../../ui/toast/toast";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

const review = <Button size="small" icon="review">Ik kijk het na</Button>;

export function KitBanners() {
  return (
    <KitSection title="Geldigheid" side="de oorzaak staat er altijd bij">
      <div className={classes.stack}>
        <Banner kind="ok" title="Klopt nog.">Nagekeken op 2 september 2026 door Dirk en Nadia, van twee organisaties.</Banner>
        <Banner kind="warn" title="Nakijken." action={review}>Twee deelnemers van verschillende organisaties twijfelen aan stap 3.</Banner>
        <Banner kind="stale" title="Te lang niet nagekeken.">De datum om dit na te kijken was 12 juli 2026.</Banner>
        <Banner kind="err" title="Verlopen." action={review}>Dit is ouder dan vijf jaar en kan fout zijn. Laatst nagekeken op 9 november 2021.</Banner>
        <Banner kind="info" title="Vervangen." icon="forward">Er is een nieuwere versie van dit stuk: <a href="#nieuw">Vier roosters, herzien</a>.</Banner>
        <Banner kind="offline" title="Je bent offline.">Wat je schrijft wordt bewaard en straks verstuurd.</Banner>
      </div>
      <div className={`${classes.row ?? ""} ${classes.gap ?? ""}`}>
        <Badge tone="ok">Klopt nog</Badge><Badge tone="due">Nakijken</Badge><Badge tone="old">Te lang niet nagekeken</Badge><Badge tone="err">Verlopen</Badge>
      </div>
    </KitSection>
  );
}

export function KitWindows() {
  const [confirming, setConfirming] = useState(false);
  const [open, setOpen] = useState(false);
  return (
    <KitSection title="Venster en bericht">
      <div className={classes.row}>
        <Button onClick={() => setConfirming(true)}>Vraag om zekerheid</Button>
        <Button onClick={() => setOpen(true)}>Open een venster</Button>
        <Button onClick={() => toast({ text: "Toegang verleend aan Mehmet", action: { label: "Ongedaan maken", onAct: () => toast({ kind: "info", text: "Het is teruggedraaid" }) } })}>Bericht</Button>
        <Button onClick={() => toast({ kind: "err", text: "Bewaren lukte niet. Je tekst staat er nog.", stay: true })}>Bericht van een fout</Button>
      </div>
      <ConfirmDialog open={confirming} onClose={() => setConfirming(false)} onConfirm={() => setConfirming(false)} title="Trek je deze bijdrage terug?" confirm="Terugtrekken" cancel="Niet doen">
        Vier bijdragen rusten hierop. Die krijgen ‘nakijken’, met jouw reden erbij.
      </ConfirmDialog>
      <Dialog open={open} onClose={() => setOpen(false)} title="Alle versies" wide footer={<Button tone="primary" onClick={() => setOpen(false)}>Klaar</Button>}>
        <p>Versie 3 verscheen op 14 maart 2026.</p>
      </Dialog>
    </KitSection>
  );
}

export function KitStates() {
  return (
    <KitSection title="Leeg, laden en fout">
      <div className={classes.three}>
        <EmptyState title="Nog niemand zoekt iets" action={<GetButton size="small">Ik haal iets</GetButton>}>Jij mag de eerste zijn. Een halve vraag is genoeg.</EmptyState>
        <ErrorState title="Dit laden lukte niet" level={3} id="f3a9-77c1" idLabel="Noem dit als je om hulp vraagt:" action={<Button size="small" icon="review">Probeer opnieuw</Button>}>
          Het ligt aan ons, niet aan jou. Wat je had geschreven, staat er nog.
        </ErrorState>
        <div className={classes.stack}>
          <Callout tone="get">
            <Badge tone="get">Jij kunt helpen met</Badge>
            <h3>‘Hoe voer ik een gesprek over werkdruk met mijn directeur?’</h3>
            <p>Anouk zoekt iemand die dit heeft gedaan.</p>
          </Callout>
          <Sheet head="Een blad">Alleen wat echt een blad is, krijgt een rand.</Sheet>
        </div>
      </div>
      <div className={classes.two}>
        <div><FeedSkeleton label="Laden" items={2} /><ThreadSkeleton label="Laden" items={2} /></div>
        <div><PageHeadSkeleton label="Laden" /><FormSkeleton label="Laden" items={2} headed /><ArticleSkeleton label="Laden" /></div>
      </div>
    </KitSection>
  );
}

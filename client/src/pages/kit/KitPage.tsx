import { Brand } from "../../ui/icon/Brand";
import { Mark } from "../../ui/icon/Mark";
import { BringButton, Duo, GetButton } from "../../ui/button/ExchangeButton";
import { IconButton } from "../../ui/button/IconButton";
import { Ring } from "../../ui/figure/Ring";
import { Dot } from "../../ui/list/Meta";
import { Tabs } from "../../ui/nav/Tabs";
import { Avatar } from "../../ui/person/Avatar";
import { Person } from "../../ui/person/Person";
import { BottomBar, FindButton, HeaderFrame, SkipLink } from "../../ui/shell/Frame";
import { Wrap } from "../../ui/shell/Page";
import { ThemedHead } from "../../ui/shell/ThemedHead";
import { KitBanners, KitStates, KitWindows } from "./KitFeedback";
import { KitButtons, KitFields } from "./KitControls";
import { KitDesk } from "./KitDesk";
import { KitLists, KitPeople, KitText } from "./KitContent";
import { KitColours, KitExchange, KitIcons, KitKinds, KitType } from "./KitFoundations";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

const legend = { both: "brengen én halen", bringOnly: "brengen alleen", getOnly: "halen alleen", none: "nog niet" };
const ringWords = (both: number, all: number, bringOnly: number, getOnly: number, none: number) =>
  `${both} van ${all} deelnemers brengen en halen; ${bringOnly} brengen alleen, ${getOnly} halen alleen, ${none} nog niet`;

const tabs = [
  { to: "#gesprek", label: "Gesprek", current: true },
  { to: "#vragen", label: "Vragen", count: "9 open" },
  { to: "#activiteiten", label: "Activiteiten", count: 3 },
  { to: "#kennis", label: "Kennis", count: 118 },
  { to: "#deelnemers", label: "Deelnemers", count: 46 },
  { to: "#afspraken", label: "Afspraken" },
];

function KitRings() {
  return (
    <KitSection title="De ring" side="een streepje is een mens">
      <div className={classes.two}>
        <Ring both={31} bringOnly={6} getOnly={6} none={3} label={ringWords(31, 46, 6, 6, 3)} of="van 46" legend={legend} />
        <div className={classes.row}>
          <Ring size={120} both={11} bringOnly={5} getOnly={9} none={4} label={ringWords(11, 29, 5, 9, 4)} of="van 29" />
          <Ring size={120} both={4} bringOnly={1} getOnly={0} none={2} label={ringWords(4, 7, 1, 0, 2)} of="van 7" />
          <Ring size={120} both={0} bringOnly={0} getOnly={0} none={6} label={ringWords(0, 6, 0, 0, 6)} of="van 6" />
          <Ring size={120} both={310} bringOnly={90} getOnly={60} none={2} label={ringWords(310, 462, 90, 60, 2)} of="van 462" />
        </div>
      </div>
    </KitSection>
  );
}

/** Every component in every state, to look at while developing; no part of what people get. */
export function KitPage() {
  return (
    <>
      <SkipLink target="#kit">Naar de inhoud</SkipLink>
      <HeaderFrame
        brand={<Brand name="Kenniskring" label="Kenniskring, naar Start" />}
        nav={{ label: "Hoofdmenu", items: [{ to: "#start", label: "Start", current: "page" }, { to: "#kringen", label: "Kringen" }, { to: "#agenda", label: "Agenda" }] }}
        wide={<><FindButton label="Zoeken" shortcut="⌘K" onClick={() => undefined} /><Duo><BringButton to="#b">Brengen</BringButton><GetButton to="#g">Halen</GetButton></Duo></>}
        end={<><IconButton label="Meldingen, 3 nieuw" icon="bell" count={3} /><Avatar name="Marloes Terpstra" /></>}
      />
      <main id="kit" className={classes.kit}>
        <Wrap>
          <div className={classes.top}>
            <div><h1>Ontwerpkit</h1><p>Alles wat een scherm van Kenniskring nodig heeft, één keer getekend.</p></div>
            <div className={classes.marks}><Mark size={96} label="Het merk" /><Mark size={40} /><Mark size={24} /></div>
          </div>
          <KitExchange />
          <KitColours />
          <KitType />
          <KitKinds />
          <KitBanners />
          <KitButtons />
          <KitFields />
          <KitWindows />
          <KitStates />
          <KitPeople />
        </Wrap>
        <div className={classes.themed}>
          <ThemedHead
            mark={<Dot strong>Wet BIO</Dot>}
            id="kit-themed"
            title="Wie staat er voor de klas"
            lead="Bevoegd, bekwaam, in opleiding: hoe je het goed regelt als het rooster niet sluit."
            people={<><Person name="Sander Kuipers" line="onderwerpbeheerder · SBO" /><Person name="Willemijn van den Heuvel-Scholten" line="onderwerpbeheerder · AVS" /></>}
            figure={<Ring size={228} both={31} bringOnly={6} getOnly={6} none={3} label={ringWords(31, 46, 6, 6, 3)} of="van 46" legend={legend} />}
          />
          <Wrap><Tabs label="In deze kring" items={tabs} /></Wrap>
        </div>
        <Wrap>
          <KitLists />
          <KitDesk />
          <KitText />
          <KitRings />
          <KitIcons />
        </Wrap>
      </main>
      <BottomBar label="Onderaan" items={[{ to: "#start", label: "Start", icon: "home", current: "page" }, { to: "#kringen", label: "Kringen", icon: "circles" }, { to: "#delen", label: "Delen" }, { to: "#agenda", label: "Agenda", icon: "calendar" }, { to: "#ik", label: "Ik", icon: "person" }]} />
    </>
  );
}

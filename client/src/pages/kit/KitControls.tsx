import { useState } from "react";
import { Button, ButtonLink } from "../../ui/button/Button";
import { BringButton, Duo, GetButton } from "../../ui/button/ExchangeButton";
import { IconButton } from "../../ui/button/IconButton";
import { TextButton } from "../../ui/button/TextButton";
import { CheckField } from "../../ui/choice/CheckField";
import { ChoiceCards } from "../../ui/choice/ChoiceCards";
import { SegmentedControl } from "../../ui/choice/SegmentedControl";
import { MarkdownField } from "../../ui/field/MarkdownField";
import { fits } from "../../ui/field/mentions";
import { FileField } from "../../ui/field/FileField";
import { PasswordField } from "../../ui/field/PasswordField";
import { SelectField } from "../../ui/field/SelectField";
import { TagsField } from "../../ui/field/TagsField";
import { TextArea } from "../../ui/field/TextArea";
import { TextField } from "../../ui/field/TextField";
import { TagChip } from "../../ui/list/TagChip";
import { Menu } from "../../ui/nav/Menu";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

export function KitButtons() {
  const [loading, setLoading] = useState(false);
  const [helpful, setHelpful] = useState(true);
  const [order, setOrder] = useState<"you" | "latest">("you");
  return (
    <KitSection title="Knoppen">
      <div className={classes.stack}>
        <div className={classes.row}>
          <Button tone="primary">Aanvraag versturen</Button>
          <Button>Iets vragen</Button>
          <Button tone="quiet">Later verder</Button>
          <Button icon="helpful" pressed={helpful} onClick={() => setHelpful(!helpful)}>Hier heb ik iets aan · 17</Button>
          <Button disabledReason="Vul eerst een titel in.">Nog niet</Button>
          <Button tone="danger">Terugtrekken</Button>
          <Button tone="primary" loading={loading} onClick={() => { setLoading(true); setTimeout(() => setLoading(false), 2000); }}>Bewaren</Button>
          <Button tone="primary" loading>Bewaren</Button>
        </div>
        <div className={classes.row}>
          <Duo><BringButton to="#brengen">Brengen</BringButton><GetButton to="#halen">Halen</GetButton></Duo>
          <Button size="small">Klein 36</Button>
          <BringButton outline size="small">Antwoorden</BringButton>
          <GetButton loading>Vraag plaatsen</GetButton>
          <SegmentedControl label="Volgorde" value={order} onChange={setOrder} options={[{ value: "you", label: "Voor jou" }, { value: "latest", label: "Nieuwste" }]} />
          <TagChip to="#tag">zij-instroom</TagChip>
          <TagChip onRemove={() => undefined}>rooster</TagChip>
          <TagChip onPick={() => undefined}>vervanging</TagChip>
        </div>
        <div className={classes.row}>
          <ButtonLink to="#a" icon="versions" tone="quiet">Versie 3</ButtonLink>
          <TextButton icon="helpful">Iets aan · 5</TextButton>
          <TextButton>Reageren</TextButton>
          <IconButton label="Meldingen, 3 nieuw" icon="bell" count={3} />
          <Menu
            label="Meer acties"
            align="start"
            items={[
              { label: "Wijzigen", icon: "pen", onSelect: () => undefined },
              { kind: "link", label: "Alle versies", icon: "versions", to: "#versies" },
              { kind: "line" },
              { kind: "head", label: "Weergave" },
              { label: "Zoals mijn apparaat", checked: true, onSelect: () => undefined },
              { label: "Donker", checked: false, onSelect: () => undefined },
              { kind: "line" },
              { label: "Terugtrekken", icon: "undo", danger: true, disabledReason: "Er rust een kennisproduct op.", onSelect: () => undefined },
            ]}
          />
        </div>
      </div>
    </KitSection>
  );
}

const kinds = [
  { value: "question", label: "Vraag", text: "Iets wat je wilt halen. De kring zoekt mee.", glyph: "question", mark: "get" },
  { value: "practice", label: "Ervaring", text: "Wat je deed, waarom, en wat het opbracht.", glyph: "practice" },
  { value: "theory", label: "Theorie", text: "Onderzoek of wet, en wat het ons zegt.", glyph: "theory" },
  { value: "insight", label: "Inzicht", text: "Een les die je eruit haalt, in één zin.", glyph: "insight" },
  { value: "synthesis", label: "Kennisproduct", text: "Nieuwe kennis uit praktijk én theorie, samen.", glyph: "synthesis" },
] as const;

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const preview = (text: string) => Promise.resolve(escape(text).split(/\n{2,}/).map((part) => `<p>${part}</p>`).join(""));

const colleagues = ["Fatima El Idrissi", "Jan de Groot", "Zoë van den Berg"].map((name) => ({ id: name, name, line: "AOb · deelnemer", insert: `[@${name}](/mensen/${name})` }));
const people = (sought: string) => Promise.resolve(colleagues.filter(({ name }) => fits(name, sought)));

export function KitFields() {
  const [kind, setKind] = useState<string | null>("question");
  const [title, setTitle] = useState("Mag een assistent alleen voor de groep bij ziekte");
  const [tags, setTags] = useState(["onderwijsassistent", "ziekte"]);
  const [text, setText] = useState("Twee leerkrachten ziek, geen invaller. Maandag heb ik de assistent in groep 7 gezet, met werk dat klaarlag.\n\nWat ik zoek:\n- wat je op papier moet hebben\n- hoe je het aan ouders vertelt");
  return (
    <KitSection title="Velden">
      <div className={classes.stack}>
        <ChoiceCards legend="Soort bijdrage" name="kind" value={kind} onChange={setKind} options={kinds} />
        <div className={classes.two}>
          <div className={classes.stack}>
            <TextArea heading="italic" label="Je vraag, in één zin" hint="Schrijf hem zoals je hem aan een collega zou stellen." value={title} onChange={(event) => setTitle(event.target.value)} />
            <MarkdownField label="Wat speelt er" hint="Voor welke groep, hoe lang al, wat heb je geprobeerd? Geen namen van kinderen of collega’s." value={text} onChange={setText} preview={preview} people={people} />
            <TagsField label="Trefwoorden" optional value={tags} onChange={setTags} suggestions={["vervanging", "vervangingsfonds", "verzuim", "onderwijsassistent"]} note="Enter of een komma zet er een bij." />
          </div>
          <div className={classes.stack}>
            <TextField label="Naam van je school" hint="Zoek op naam, plaats of BRIN." placeholder="bijvoorbeeld Lindehof" />
            <FileField label="Bestand" hint="Een CSV van hoogstens 20 MB." choose="Kies een bestand" onChoose={() => undefined} />
            <TextField label="Ik haal" mark="get" error="Vul minstens één ding in. Een halve vraag mag ook." defaultValue="" />
            <TextField label="Ik breng" mark="bring" defaultValue="Observatielijst" />
            <PasswordField label="Wachtwoord" defaultValue="geheim" />
            <SelectField label="Organisatie" defaultValue="avs" options={[{ value: "aob", label: "AOb" }, { value: "avs", label: "AVS" }]} />
            <TextArea label="Wat deed je toen" optional note="Nog 480 tekens" defaultValue="Groep 7 schuift op." />
            <CheckField label="Ik ga akkoord met de afspraken" hint="Je kunt ze later teruglezen." defaultChecked />
          </div>
        </div>
      </div>
    </KitSection>
  );
}

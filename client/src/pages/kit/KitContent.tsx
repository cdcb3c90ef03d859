import { TextButton } from "../../ui/button/TextButton";
import { BringButton } from "../../ui/button/ExchangeButton";
import { Sheet } from "../../ui/feedback/Sheet";
import { Icon } from "../../ui/icon/Icon";
import { KindGlyphs } from "../../ui/icon/KindGlyph";
import { Badge } from "../../ui/list/Badge";
import { DateList } from "../../ui/list/DateList";
import { MarginItem, MarginList, Why } from "../../ui/list/MarginList";
import { Dot } from "../../ui/list/Meta";
import { LoadMore, NewItemsBar } from "../../ui/list/More";
import { ListRow, Rows } from "../../ui/list/Rows";
import { SectionHead } from "../../ui/list/SectionHead";
import { Stat } from "../../ui/list/Stat";
import { Steps } from "../../ui/list/Steps";
import { Table } from "../../ui/list/Table";
import { ThreadItem } from "../../ui/list/Thread";
import { Avatar, AvatarStack } from "../../ui/person/Avatar";
import { Organisation, Person } from "../../ui/person/Person";
import { Prose } from "../../ui/text/Prose";
import { useNow } from "../../ui/text/now";
import { Cite, Quote } from "../../ui/text/Quote";
import { RelativeTime } from "../../ui/text/RelativeTime";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

const Ago = ({ minutes }: { minutes: number }) => <RelativeTime at={new Date(useNow() - minutes * 60_000).toISOString()} />;
const By = ({ name, organisation }: { name: string; organisation: string }) => (
  <><Avatar name={name} size="small" /><span>{name} <Organisation>{organisation}</Organisation></span></>
);

export function KitLists() {
  return (
    <KitSection title="Lijsten" side="papier, lijnen en kantlijn">
      <SectionHead title="Mijn beurt" plain side="2 dingen, samen ongeveer 5 minuten" />
      <Rows>
        <ListRow when={<><b>vandaag</b> voor 17.00</>} title="Klopt de opbrengst van ‘Intervisie: gesprek met boze ouders’?" text="Jij was erbij. Er is één handtekening nodig van een deelnemer." action={<BringButton outline>Tekenen</BringButton>} />
        <ListRow when={<><b>donderdag</b> al 6 dagen open</>} title="‘Mag een onderwijsassistent een uur alleen voor groep 5?’" text={<>Past bij wat jij brengt: <em>werken met ondersteuners in de klas</em></>} action={<BringButton outline>Antwoorden</BringButton>} />
      </Rows>
      <div className={classes.section}>
        <NewItemsBar onClick={() => undefined}>3 nieuwe bijdragen tonen</NewItemsBar>
        <MarginList label="Bijdragen">
          <MarginItem kind="question" kindLabel="Vraag" to="#1" title="Onze zij-instromer is in maart klaar, maar het assessment is in juni. Wie tekent er voor haar groep?" margin={<><Dot>Wet BIO</Dot><Why>Nog geen antwoord. Jij brengt iets over <b>zij-instroom</b>.</Why></>} foot={<><By name="Joost van Wijngaarden" organisation="AVS" /><Ago minutes={1500} /><BringButton outline size="small">Antwoorden</BringButton></>}>
            <p>Drie maanden tussen opleiding en bevoegdheid. De inspectie komt in april. Wij hebben geen tweede leerkracht voor groep 5.</p>
          </MarginItem>
          <MarginItem kind="synthesis" kindLabel="Kennisproduct" to="#2" title="De zij-instromer op vrijdag: vier roosters die wel mogen en wel werken" margin={<><Dot>Wet BIO</Dot><Badge tone="due">Nakijken</Badge></>} foot={<><span>rust op 3 ervaringen <KindGlyphs kind="practice" count={3} /> en 1 bron <KindGlyphs kind="theory" count={1} /></span><span>17 mensen hebben hier iets aan</span></>}>
            <p>Vijf scholen legden hun rooster naast de wet. Vier modellen bleven over, met per model wie er verantwoordelijk is en wat het kost.</p>
          </MarginItem>
          <MarginItem kind="practice" kindLabel="Ervaring" to="#3" title="We deden de ouderavond over pesten zonder ouders op rijen" margin={<Why>Veel gelezen in je kring Veilig op school.</Why>} foot={<><By name="Dirk Postma" organisation="AOb" /><Ago minutes={9000} /><span>8 reacties</span></>}>
            <Steps items={[{ term: "Situatie", text: "240 ouders, elk jaar dezelfde twintig die praten." }, { term: "Aanpak", text: "Zes tafels, één voorval per tafel, een leerling als gespreksleider." }, { term: "Opbrengst", text: "41 afspraken; 29 staan na acht weken nog." }]} />
          </MarginItem>
          <MarginItem kind="theory" kindLabel="Theorie" to="#4" title="Wat de bekwaamheidseisen wél en niet zeggen over werken onder verantwoordelijkheid" foot={<><By name="Nadia Bouzid" organisation="VOS/ABB" /><Ago minutes={190} /></>}>
            <Cite>Besluit bekwaamheidseisen onderwijspersoneel, 2017. Toelichting bij artikel 2.</Cite>
          </MarginItem>
          <MarginItem kind="insight" kindLabel="Inzicht" to="#5" title="Een specialist zonder uren is een titel. Begin bij het rooster, niet bij de functie." foot={<><By name="Tineke Hofstra" organisation="AOb" /><Ago minutes={2} /></>} />
        </MarginList>
        <LoadMore label="Toon meer" progress="20 van 118" onClick={() => undefined} />
      </div>
    </KitSection>
  );
}

const html = "<p>Een zij-instromer mag twee jaar lang zelfstandig lesgeven met een <strong>geschiktheidsverklaring</strong>. Zie ook <a href='#wet'>de wet</a>.</p><h2>De vier modellen</h2><ol><li><p><strong>Schuifgroep.</strong> De bovenbouw draait een halve dag gezamenlijk.</p></li><li><p><strong>Gedeelde vrijdagcollega.</strong> Twee scholen betalen samen één leerkracht.</p></li></ol><ul><li>wat je op papier moet hebben</li><li>hoe je het aan ouders vertelt</li></ul><blockquote><p>Sinds we het model op papier hebben, hoef ik op donderdagavond niet meer te appen.</p></blockquote><table><thead><tr><th>Model</th><th>Kosten</th></tr></thead><tbody><tr><td>Schuifgroep</td><td>geen</td></tr><tr><td>Vrijdagcollega</td><td>0,1 fte per school</td></tr></tbody></table><p>Noem het <code>model 2</code> in je rooster.</p>";

export function KitText() {
  return (
    <KitSection title="Tekst en gesprek">
      <div className={classes.two}>
        <div>
          <Prose html={html} />
          <div className={classes.section}><Quote source="Schoolleider, school met 210 leerlingen">Met de buurschool afgesproken vanaf januari.</Quote></div>
        </div>
        <div>
          <Sheet accent="bring" head={<><span><Icon name="bring" /> Bruikbaar antwoord</span><Badge tone="ok">gekozen door Fatima op 6 november</Badge></>}>
            <Person name="Nadia Bouzid" line="adviseur bevoegdheden · VOS/ABB" />
            <Prose compact html="<p>Nee, niet als les. De assistent voert onderwijstaken uit onder verantwoordelijkheid van een bevoegde leerkracht.</p>" />
          </Sheet>
          <ThreadItem avatar={<Avatar name="Anouk de Bruijn" />} head={<><b>Anouk de Bruijn</b> zij-instromer groep 5, <Organisation>AOb</Organisation> · <Ago minutes={30} /></>} foot={<><TextButton icon="helpful">Iets aan · 5</TextButton><TextButton>Reageren</TextButton></>}
            replies={<ThreadItem avatar={<Avatar name="Tineke Hofstra" />} head={<><b>Tineke Hofstra</b> auteur</>} foot={<TextButton>Reageren</TextButton>}>Die nemen we mee in de volgende versie.</ThreadItem>}>
            Model 3 is bij ons ingevoerd. Wat ik mis: op vrijdag krijgt de duopartner alle toetsen.
          </ThreadItem>
        </div>
      </div>
    </KitSection>
  );
}

export function KitPeople() {
  return (
    <KitSection title="Mensen zonder foto, cijfers en dagen">
      <div className={classes.three}>
        <div className={classes.stack}>
          <div className={`${classes.row ?? ""} ${classes.wide ?? ""}`}>
            <Person name="Willemijn van den Heuvel-Scholten" line="schoolleider · AVS" to="#w" />
            <Person name="Mehmet Yıldız" line="schoolleider · AVS" />
            <Person name="Fatima El Idrissi" line="intern begeleider · VOS/ABB" />
          </div>
          <div className={classes.row}><Avatar name="Marloes Terpstra" size="large" /><Avatar name="Dirk Postma" /><Avatar name="Ilse Verhagen" size="small" /></div>
          <AvatarStack names={["Dirk Postma", "Anouk de Bruijn", "Ruben Sitompul", "Ilse Verhagen", "Tineke Hofstra", "Nadia Bouzid", "Henk-Jan Oosterhuis"]} restLabel="en 1 ander" />
        </div>
        <Table caption="Wie er meedoen" columns={[{ key: "name", label: "Organisatie" }, { key: "members", label: "Deelnemers", numeric: true }, { key: "brings", label: "Brengen", numeric: true }]} rows={[{ id: "aob", cells: { name: "AOb", members: 15, brings: 12 } }, { id: "avs", cells: { name: "AVS", members: 11, brings: 9 } }]} />
        <div className={classes.stack}>
          <DateList items={[{ id: "1", at: "2026-11-12", day: "12", month: "nov", title: "Intervisie: alleen voor de groep", text: "15.45–17.00 · online · je doet mee", to: "#a" }, { id: "2", at: "2026-11-18", day: "18", month: "nov", title: "Schoolbezoek kindcentrum Het Kompas", text: "Zwolle · nog 2 plekken" }]} />
          <dl className={`${classes.row ?? ""} ${classes.wide ?? ""}`}><Stat value="118" label="bijdragen" /><Stat value="14" label="kennisproducten" /></dl>
        </div>
      </div>
    </KitSection>
  );
}

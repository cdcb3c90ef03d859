import type { CSSProperties } from "react";
import { BringButton, GetButton } from "../../ui/button/ExchangeButton";
import { Icon } from "../../ui/icon/Icon";
import { iconPaths, type IconName } from "../../ui/icon/paths";
import { KindGlyph, KindLabel, type KindFigure } from "../../ui/icon/KindGlyph";
import { Badge } from "../../ui/list/Badge";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

const token = (name: string): CSSProperties => ({ ["--swatch" as string]: `var(--${name})` });

const colours: [string, string, string][] = [
  ["ink", "Inkt", "op papier 15,6 licht · 14,2 donker"],
  ["ink-2", "Inkt, tweede", "op papier 8,5 licht · 9,5 donker"],
  ["ink-3", "Inkt, derde", "op papier 5,6 licht · 6,5 donker"],
  ["edge", "Rand van velden", "op papier 3,7 licht · 4,6 donker"],
  ["bring", "Brengen", "op papier 7,2 licht · 9,2 donker"],
  ["get", "Halen", "op papier 5,9 licht · 8,7 donker"],
  ["paper", "Papier", "inkt erop 15,6 · 14,2"],
  ["sheet", "Blad", "inkt erop 16,7 · 12,8"],
  ["well", "Verdiept", "inkt erop 14,1 · 15,0"],
  ["chrome-ink", "Bordgroen", "op papier 11,8 licht · 10,6 donker"],
  ["ok", "Klopt", "op papier 6,7 licht · 9,7 donker"],
  ["warn", "Nakijken", "op papier 6,4 licht · 10,1 donker"],
  ["err", "Fout", "op papier 7,7 licht · 8,7 donker"],
  ["loopbaan", "Loopbaan", "op papier 8,6 licht · 8,3 donker"],
  ["bio", "Wet BIO", "op papier 6,3 licht · 10,0 donker"],
  ["veilig", "Veiligheid", "op papier 6,8 licht · 9,3 donker"],
  ["bso", "Buitenschools", "op papier 5,8 licht · 9,6 donker"],
  ["chrome-wash", "Gekozen", "inkt erop 13,8 · 10,8"],
];

export function KitExchange() {
  return (
    <KitSection title="De uitwisseling" side="alleen hiervoor, altijd met pijl en woord">
      <div className={classes.two}>
        <div className={`${classes.pad ?? ""} ${classes.bring ?? ""}`}>
          <h3><Icon name="bring" /> Brengen</h3>
          <p>Aanbod, antwoord, opbrengst. De pijl gaat de cirkel in.</p>
          <div className={classes.row}><BringButton>Antwoorden</BringButton><BringButton outline>Tekenen</BringButton><Badge tone="bring">Antwoord</Badge></div>
        </div>
        <div className={`${classes.pad ?? ""} ${classes.get ?? ""}`}>
          <h3><Icon name="get" /> Halen</h3>
          <p>Behoefte, vraag, ongelezen antwoord. De pijl komt eruit.</p>
          <div className={classes.row}><GetButton>Vraag stellen</GetButton><GetButton outline>Bevestigen</GetButton><Badge tone="get">Vraag</Badge></div>
        </div>
      </div>
    </KitSection>
  );
}

export function KitColours() {
  return (
    <KitSection title="Kleur" side="contrast gemeten op papier">
      <div className={classes.swatches}>
        {colours.map(([name, title, contrast]) => <div key={name}><i style={token(name)} /><b>{title}</b>--{name}<br />{contrast}</div>)}
      </div>
      <div className={`${classes.two ?? ""} ${classes.section ?? ""}`}>
        <div>
          <div className={classes.ramp}>{["d0", "d1", "d2", "d3", "d4", "d5"].map((name) => <i key={name} style={token(name)} />)}</div>
          <p className={classes.xs}>--d0 tot --d5: meer is altijd verder van het papier</p>
        </div>
        <div>
          <div className={classes.ramp}>{["loopbaan", "bio", "veilig", "bso"].map((name) => <i key={name} style={token(name)} />)}</div>
          <p className={classes.xs}>Loopbaanperspectief, Wet BIO, Veiligheid, Buitenschoolse opvang. Altijd met de naam erbij.</p>
        </div>
      </div>
    </KitSection>
  );
}

export function KitType() {
  return (
    <KitSection title="Letters" side="Newsreader voor koppen, Atkinson Hyperlegible Next voor tekst">
      <div className={classes.two}>
        <div className={classes.stack}>
          <div className={classes.display}>Halen, brengen</div>
          <h2 style={{ fontSize: "var(--t-3xl)", lineHeight: 1.06 }}>Wie tekent er voor haar groep 42/530</h2>
          <div className={classes.large}>Opbrengst van de middag 32/520</div>
          <h2>Uit je kringen 25/530</h2>
          <h3>Vrijdag is ruildag 20/530</h3>
          <p className={classes.voice}>Mag een assistent alleen voor de groep? 23 cursief</p>
        </div>
        <div className={classes.stack}>
          <p>Tekst 17 op 1,55. Een zij-instromer mag twee jaar lang zelfstandig lesgeven. Maar op de dag dat de begeleider vrij is, staat iemand er alleen voor. Nooit breder dan 66 tekens.</p>
          <p className={classes.s}>Klein 15: namen, organisaties, knoppen, tabellen. 0123456789</p>
          <p className={classes.xs}>Kleinst 13: tijden, tellingen, bijschriften. Nooit kleiner dan dit.</p>
          <div className={`${classes.row ?? ""} ${classes.ends ?? ""}`}>
            {[4, 8, 12, 16, 24, 32, 40, 48, 64].map((step) => (
              <div key={step} className={classes.steps}><i className={classes.step} style={{ ["--step" as string]: `${step}px` }} />{step}</div>
            ))}
          </div>
        </div>
      </div>
    </KitSection>
  );
}

const kinds: [KindFigure, string, string][] = [
  ["question", "Vraag", "Cursief: een stem. Draagt als enige de haalkleur."],
  ["practice", "Ervaring", "Halve cirkel onder: de grond, de praktijk. Situatie, aanpak, opbrengst."],
  ["theory", "Theorie", "Halve cirkel boven: wat erboven hangt. Altijd met bronregel."],
  ["insight", "Inzicht", "De kern. Staat tussen aanhalingstekens, in één zin."],
  ["synthesis", "Kennisproduct", "Beide helften samen. Dubbele lijn, grotere kop."],
];

export function KitKinds() {
  return (
    <KitSection title="Soorten bijdragen" side="praktijk onder, theorie boven, samen heel">
      <div className={classes.five}>
        {kinds.map(([kind, label, text]) => (
          <div key={kind}>
            <KindGlyph kind={kind} large />
            <p className={classes.gap}><KindLabel kind={kind}>{label}</KindLabel></p>
            <p className={classes.s}>{text}</p>
          </div>
        ))}
      </div>
    </KitSection>
  );
}

const iconNames = Object.keys(iconPaths) as IconName[];

export function KitIcons() {
  return (
    <KitSection title="Iconen" side={`${iconNames.length} stuks, lijn 1,75, nooit zonder woord`}>
      <div className={classes.icons}>{iconNames.map((name) => <div key={name}><Icon name={name} />{name}</div>)}</div>
    </KitSection>
  );
}

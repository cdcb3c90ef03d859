import { useState } from "react";
import { Button } from "../../ui/button/Button";
import { WorkRow, Worklist } from "../../ui/list/Worklist";
import { Tabs } from "../../ui/nav/Tabs";
import { Person } from "../../ui/person/Person";
import { Keys } from "../../ui/text/Keys";
import classes from "./KitPage.module.css";
import { KitSection } from "./KitSection";

const waiting = [
  { id: "anouk", title: "Anouk Brinkhorst-de Waal", text: "leerkracht groep 4, Assen · AOb", when: "schooldag 6", late: true, act: "Toegang verlenen" },
  { id: "mehmet", title: "Mehmet Yıldız", text: "schoolleider, De Brug in Deventer · AVS", when: "schooldag 4", late: false, act: "Toegang verlenen" },
  { id: "carolien", title: "Carolien Stam", text: "zij-instromer groep 7 · geen organisatie", when: "schooldag 1", late: false, act: "Vraag stellen" },
];

export function KitDesk() {
  const [open, setOpen] = useState<string | null>("mehmet");
  return (
    <KitSection title="Werk in rijen" side="één rij open: ernaast, op een telefoon eronder">
      <div className={classes.stack}>
        <Worklist label="Aanvragen" count={waiting.length}>
          {waiting.map(({ id, title, text, ...row }) => (
            <WorkRow key={id} id={id} icon="person" title={title} text={text} {...row} open={open === id} onToggle={() => setOpen(open === id ? null : id)}>
              <div className={classes.stack}>
                <Person name={title} line={text} />
                <p>Vier van mijn twaalf leerkrachten zijn nog in opleiding. Ik heb drie roosters geprobeerd.</p>
                <div><Button tone="primary">Toegang verlenen</Button></div>
              </div>
            </WorkRow>
          ))}
        </Worklist>
        <div className={classes.two}>
          <Tabs upright label="Soorten werk" items={[{ to: "#w1", label: "Aanvragen", count: 3, current: true }, { to: "#w2", label: "Gemeld", count: 1 }, { to: "#w3", label: "Uitnodigingen" }]} />
          <Keys items={[{ keys: ["j", "k"], text: "omlaag, omhoog" }, { keys: ["enter"], text: "voorstel uitvoeren" }]} />
        </div>
      </div>
    </KitSection>
  );
}

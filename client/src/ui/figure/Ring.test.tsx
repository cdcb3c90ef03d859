import { expect, test } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { Ring } from "./Ring";
import { ringGeometry, scaled } from "./ringGeometry";

const label = "2 van 5 deelnemers brengen en halen; 1 brengt alleen, 1 haalt alleen, 1 nog niet";
const legend = { both: "brengen én halen", bringOnly: "brengen alleen", getOnly: "halen alleen", none: "nog niet" };

test("the picture has its numbers in words, and beside it in a list", async () => {
  const { container } = render(<Ring both={2} bringOnly={1} getOnly={1} none={1} label={label} of="van 5" legend={legend} />);
  expect(screen.getByRole("img", { name: label })).toHaveTextContent("2van 5");
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual(["2 brengen én halen", "1 brengen alleen", "1 halen alleen", "1nog niet"]);
  expect(await axe(container)).toHaveNoViolations();
});

test("everyone is drawn once: who does both inward and outward, who does neither as a dot", () => {
  const { ticks } = ringGeometry({ both: 2, bringOnly: 1, getOnly: 1, none: 1 }, 220);
  const count = (kind: string) => ticks.filter((tick) => tick.kind === kind).length;
  expect([count("bring"), count("get"), count("none")]).toEqual([3, 3, 1]);
});

test("a large circle keeps its shares, and nobody's share vanishes", () => {
  expect(scaled({ both: 310, bringOnly: 90, getOnly: 60, none: 2 }, 100)).toEqual({ both: 67, bringOnly: 19, getOnly: 13, none: 1 });
  expect(scaled({ both: 3, bringOnly: 0, getOnly: 0, none: 0 }, 100)).toEqual({ both: 3, bringOnly: 0, getOnly: 0, none: 0 });
});

test("an empty circle is only its line", () => {
  expect(ringGeometry({ both: 0, bringOnly: 0, getOnly: 0, none: 0 }, 220).ticks).toEqual([]);
});

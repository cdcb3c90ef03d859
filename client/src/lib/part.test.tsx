import { expect, it } from "@jest/globals";
import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { part } from "./part";

const Words = ({ said }: { said: string }) => <p>{said}</p>;

const shown = (Part: ReturnType<typeof part<{ said: string }>>) =>
  render(
    <Suspense fallback={<p>waiting</p>}>
      <Part said="here" />
    </Suspense>,
  );

it("is drawn at once when its script has come before", async () => {
  const Part = part(async () => Words);
  await Part.fetch();
  shown(Part);
  expect(screen.getByText("here")).toBeTruthy();
  expect(screen.queryByText("waiting")).toBeNull();
});

it("waits for its script otherwise, and fetches it once", async () => {
  let times = 0;
  const Part = part(async () => {
    times++;
    return Words;
  });
  shown(Part);
  expect(screen.getByText("waiting")).toBeTruthy();
  expect(await screen.findByText("here")).toBeTruthy();
  await Part.fetch();
  expect(times).toBe(1);
});

it("can be fetched again when its script did not come", async () => {
  let reached = false;
  const Part = part(async () => {
    if (!reached) throw new Error("no answer");
    return Words;
  });
  await expect(Part.fetch()).rejects.toThrow("no answer");
  reached = true;
  await Part.fetch();
  shown(Part);
  expect(screen.getByText("here")).toBeTruthy();
});

import { expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { inApp } from "../../../test/inApp";
import { aCommunity, aContribution, pageOf } from "../../../test/world";
import { TalkPage } from "../../pages/community/TalkPage";

const PATIENCE = { timeout: 10_000 };
const rows = (from: number) => Array.from({ length: 90 }, (_, n) => aContribution({ title: `Bijdrage ${from + n}` }));

test("a reader who goes on and on keeps a light page, and finds the way back to the newest", async () => {
  jest.spyOn(window, "scrollTo").mockImplementation(() => undefined);
  const feed = ({ after }: { after?: string | null }) => pageOf(rows(Number(after ?? 0)), { hasNextPage: true, endCursor: String(Number(after ?? 0) + 90) });
  await inApp(<TalkPage />, { server: { community: { ...aCommunity(), feed } }, path: "/:community", at: "/wet-bio" });
  for (const shown of ["Bijdrage 0", "Bijdrage 90"]) {
    await screen.findByText(shown, undefined, PATIENCE);
    expect(screen.queryByRole("button", { name: "Terug naar de nieuwste" })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Toon meer" }));
  }
  await screen.findByText("Bijdrage 180", undefined, PATIENCE);
  expect(screen.getAllByRole("article")).toHaveLength(200);

  await userEvent.click(screen.getByRole("button", { name: "Terug naar de nieuwste" }));
  await screen.findByText("Bijdrage 0", undefined, PATIENCE);
  expect(screen.getAllByRole("article")).toHaveLength(90);
}, 30_000);

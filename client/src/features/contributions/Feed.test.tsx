import { expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { inApp, refusal } from "../../../test/inApp";
import { aCommunity, aContribution, pageOf } from "../../../test/world";
import { TalkPage } from "../../pages/community/TalkPage";

interface FeedArguments {
  after?: string | null;
}

function communityWith(feed: (given: FeedArguments) => unknown) {
  return { community: { ...aCommunity(), feed } };
}

const titles = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const place = { path: "/:community", at: "/wet-bio" };

test("more rows come below those that are there, and the button goes when all are shown", async () => {
  const feed = jest.fn(({ after }: FeedArguments) =>
    after ? pageOf([aContribution({ title: "Derde" })]) : pageOf([aContribution({ title: "Eerste" }), aContribution({ title: "Tweede" })], { hasNextPage: true, endCursor: "2" }),
  );
  const { container } = await inApp(<TalkPage />, { server: communityWith(feed), ...place });
  await screen.findByText("Eerste");
  expect(await axe(container)).toHaveNoViolations();

  await userEvent.click(screen.getByRole("button", { name: "Toon meer" }));
  await screen.findByText("Derde");
  expect(titles()).toEqual(["Eerste", "Tweede", "Derde"]);
  expect(screen.queryByRole("button", { name: "Toon meer" })).not.toBeInTheDocument();
  expect(feed.mock.calls.map(([{ after }]) => after ?? null)).toEqual([null, "2"]);
});

test("a page that did not come can be asked for again; what was there stays", async () => {
  let broken = true;
  const feed = ({ after }: FeedArguments) => {
    if (!after) return pageOf([aContribution({ title: "Eerste" })], { hasNextPage: true, endCursor: "1" });
    if (broken) throw refusal("INTERNAL_SERVER_ERROR", "internal");
    return pageOf([aContribution({ title: "Tweede" })]);
  };
  await inApp(<TalkPage />, { server: communityWith(feed), ...place });
  await screen.findByText("Eerste");
  await userEvent.click(screen.getByRole("button", { name: "Toon meer" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Meer ophalen lukte niet.");

  broken = false;
  await userEvent.click(screen.getByRole("button", { name: "Probeer opnieuw" }));
  await screen.findByText("Tweede");
  expect(titles()).toEqual(["Eerste", "Tweede"]);
});

test("who is not in a community reads why there is nothing, never that there is nothing", async () => {
  await inApp(<TalkPage />, { server: communityWith(() => null), ...place });

  expect(await screen.findByRole("heading", { name: "Deze kring is besloten" })).toBeVisible();
  expect(screen.queryByText("Het gesprek moet nog beginnen")).not.toBeInTheDocument();
});

test("a community that is hidden or never was looks like any missing page", async () => {
  await inApp(<TalkPage />, { server: { community: null }, ...place });
  expect(await screen.findByRole("heading", { level: 1, name: "Deze pagina is er niet" })).toBeVisible();
});

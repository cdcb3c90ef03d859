import { expect, test } from "@jest/globals";
import { gql } from "@apollo/client";
import { useSuspenseQuery } from "@apollo/client/react";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { inApp, refusal } from "../../../test/inApp";
import { aContribution } from "../../../test/world";
import { HelpfulFragmentDoc } from "../../gql/graphql";
import { HelpfulButton } from "./HelpfulButton";

const own = gql`
  query OneContribution {
    contribution(id: "1") { __typename id ...Helpful }
  }
`;
const query = { ...own, definitions: [...own.definitions, ...HelpfulFragmentDoc.definitions] };

function Shown() {
  const { contribution } = useSuspenseQuery<{ contribution: never }>(query).data;
  return <HelpfulButton subject={contribution} />;
}

const button = () => screen.findByRole("button", { name: /Hier heb ik iets aan/ });

test("a mark shows at once, and can be taken back from the toast", async () => {
  let marked = false;
  let answer: (value: unknown) => void = () => undefined;
  const contribution = aContribution({ helpfulCount: 3 });
  const after = () => ({ ...contribution, viewerFoundHelpful: marked, helpfulCount: marked ? 4 : 3 });
  const server = {
    contribution,
    markHelpful: () => new Promise((resolve) => (answer = resolve)),
    unmarkHelpful: () => ((marked = false), after()),
  };
  await inApp(<Shown />, { server });
  await userEvent.click(await button());

  expect(await button()).toHaveAccessibleName("Hier heb ik iets aan · 4");
  expect(await button()).toHaveAttribute("aria-pressed", "true");

  marked = true;
  answer(after());
  await userEvent.click(await screen.findByRole("button", { name: "Ongedaan maken" }));
  await waitFor(async () => expect(await button()).toHaveAccessibleName("Hier heb ik iets aan · 3"));
});

test("when the server refuses, the old count comes back and a toast says so", async () => {
  const server = { contribution: aContribution({ helpfulCount: 3 }), markHelpful: () => Promise.reject(refusal("CONFLICT", "contribution.retracted")) };
  await inApp(<Shown />, { server });
  await userEvent.click(await button());

  expect(await screen.findByText("Je waardering is niet bewaard.")).toBeVisible();
  expect(await button()).toHaveAccessibleName("Hier heb ik iets aan · 3");
  expect(await button()).toHaveAttribute("aria-pressed", "false");
});

test("own work has no button, only what others said", async () => {
  const server = { contribution: aContribution({ helpfulCount: 2, whyNotMarkHelpful: { code: "SELF_EXCHANGE", because: "helpful.own" } }) };
  await inApp(<Shown />, { server });

  expect(await screen.findByText("2 mensen hebben hier iets aan")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Hier heb ik iets aan/ })).not.toBeInTheDocument();
});

import { useState } from "react";
import { expect, jest, test } from "@jest/globals";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { UiProvider } from "../UiProvider";
import { ConfirmDialog } from "./ConfirmDialog";

function Page({ onConfirm, loading, error }: { onConfirm: () => void; loading?: boolean; error?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <UiProvider colours="dark">
      <button type="button" onClick={() => setOpen(true)}>Terugtrekken</button>
      <ConfirmDialog open={open} onClose={() => setOpen(false)} onConfirm={onConfirm} title="Trek je dit terug?" confirm="Ja, terug" cancel="Niet doen" loading={loading} error={error}>
        Vier bijdragen rusten hierop.
      </ConfirmDialog>
    </UiProvider>
  );
}

async function opened(props: Parameters<typeof Page>[0]) {
  render(<Page {...props} />);
  const opener = screen.getByRole("button", { name: "Terugtrekken" });
  await userEvent.click(opener);
  const dialog = await screen.findByRole("dialog", { name: "Trek je dit terug?" });
  await waitFor(() => expect(within(dialog).getByRole("button", { name: "Niet doen" })).toHaveFocus());
  return { dialog, opener };
}

test("the focus starts on leaving it be, stays inside and comes back after Escape", async () => {
  const confirm = jest.fn();
  const { dialog, opener } = await opened({ onConfirm: confirm });
  expect(await axe(dialog)).toHaveNoViolations();
  expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
  for (let press = 0; press < 4; press++) {
    await userEvent.tab();
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
  }
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  await waitFor(() => expect(opener).toHaveFocus());
  expect(confirm).not.toHaveBeenCalled();
});

test("confirming acts once; while it is busy a second press does nothing", async () => {
  const confirm = jest.fn();
  const { dialog } = await opened({ onConfirm: confirm });
  await userEvent.click(within(dialog).getByRole("button", { name: "Ja, terug" }));
  expect(confirm).toHaveBeenCalledTimes(1);
});

test("a failure is told inside the dialog", async () => {
  const { dialog } = await opened({ onConfirm: () => undefined, loading: true, error: "Het lukte niet." });
  expect(within(dialog).getByRole("alert")).toHaveTextContent("Het lukte niet.");
  expect(within(dialog).getByRole("button", { name: /Ja, terug/ })).toHaveAttribute("aria-busy", "true");
});

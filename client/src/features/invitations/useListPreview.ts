import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../../gql";
import { failureOf, type Failure } from "../../lib/failure";
import { LARGEST_LIST, readListFile, type ListFile } from "./listFile";
import type { ListRow } from "./ListPreview";

const InvitationListQuery = graphql(`
  query InvitationList($input: InvitationListInput!) {
    invitationList(input: $input) { column digest rows { line email name outcome because } }
  }
`);

export interface ShownList {
  file: ListFile;
  column: string | null;
  digest: string;
  rows: ListRow[];
}

const tooLarge: Failure = { code: "BAD_USER_INPUT", because: "invitation_list.too_large", params: { kilobytes: LARGEST_LIST / 1024 }, fields: [], missing: [], current: null, errorId: null };

/** A chosen file, and what the server says would come of it; nothing has happened yet. */
export function useListPreview(community: string) {
  const client = useApolloClient();
  const [shown, setShown] = useState<ShownList | null>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function look(file: ListFile): Promise<void> {
    setPending(true);
    try {
      const { data } = await client.query({ query: InvitationListQuery, variables: { input: { community, file: file.base64 } }, fetchPolicy: "no-cache" });
      if (data) setShown({ file, ...data.invitationList });
    } catch (error) {
      const failed = failureOf(error);
      const [field] = failed.fields;
      setFailure(field ? { ...failed, because: field.because, params: field.params ?? {} } : failed);
    } finally {
      setPending(false);
    }
  }
  async function choose(file: File | undefined): Promise<void> {
    setShown(null);
    setFailure(file && file.size > LARGEST_LIST ? tooLarge : null);
    if (file && file.size <= LARGEST_LIST) await look(await readListFile(file));
  }
  return { shown, pending, failure, choose, look, forget: () => setShown(null) };
}

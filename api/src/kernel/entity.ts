import { Column, PrimaryColumn } from "typeorm";

/** What every row of a noun has: a UUIDv7 minted by us, and the moment that stands in it. */
export abstract class Identified {
  @PrimaryColumn("uuid")
  id!: string;

  @Column(moment())
  createdAt!: Date;
}

/** Moments are kept to the millisecond: a cursor made from a JavaScript Date would lose rows on a finer column. */
export function moment(options: { nullable?: boolean } = {}) {
  return { type: "timestamptz", precision: 3, ...options } as const;
}

import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { moment } from "../../kernel/entity.ts";
import { goes, ITSELF, SECRET } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";
import { NotificationKind } from "./notification.entity.ts";

/** How somebody wants to hear of one kind of thing; without a row, in both ways. */
@ObjectType({ simpleResolvers: true })
@Entity("notification_preferences")
export class NotificationPreference {
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @PrimaryColumn("uuid")
  personId!: string;

  @Field(() => NotificationKind)
  @PrimaryColumn("text")
  kind!: NotificationKind;

  @Field({ description: "Under the bell." })
  @Column("boolean")
  inApp!: boolean;

  @Field()
  @Column("boolean")
  mail!: boolean;
}

/** The link in a mail by which its reader gets no more of that kind, without signing in. */
@Entity("unsubscribe_tokens")
export class UnsubscribeToken {
  @PrimaryColumn("bytea")
  tokenHash!: Buffer;

  @Index("unsubscribe_tokens_by_age")
  @Column(moment())
  createdAt!: Date;

  @Index("unsubscribe_tokens_by_person")
  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Column("text")
  kind!: NotificationKind;
}

export const notificationPreferenceData = goes("notification_preferences", { person_id: ITSELF, kind: { given: true }, in_app: { given: true }, mail: { given: true } });
export const unsubscribeTokenData = goes("unsubscribe_tokens", { person_id: ITSELF, created_at: { given: true }, kind: { given: true }, token_hash: SECRET });

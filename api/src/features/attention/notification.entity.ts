import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified, moment } from "../../kernel/entity.ts";
import { Node } from "../../kernel/graphql.ts";
import { goes, ITSELF, MACHINERY } from "../../kernel/personalData.ts";
import { Community } from "../communities/community.entity.ts";
import { Person } from "../people/person.entity.ts";

/** The little for which somebody is called. */
export enum NotificationKind {
  QUESTION_ANSWERED = "QUESTION_ANSWERED",
  ANSWER_ACCEPTED = "ANSWER_ACCEPTED",
  MENTIONED = "MENTIONED",
  APPLICATION_RECEIVED = "APPLICATION_RECEIVED",
  APPLICATION_ANSWERED = "APPLICATION_ANSWERED",
  APPLICATION_QUESTION = "APPLICATION_QUESTION",
  APPLICATION_DECIDED = "APPLICATION_DECIDED",
  INVITATION_ACCEPTED = "INVITATION_ACCEPTED",
  DATA_EXPORT_READY = "DATA_EXPORT_READY",
  ROLE_CHANGED = "ROLE_CHANGED",
  MEMBERSHIP_REMOVED = "MEMBERSHIP_REMOVED",
  COMMUNITY_ORPHANED = "COMMUNITY_ORPHANED",
  CONTENT_REPORTED = "CONTENT_REPORTED",
  REPORT_DISMISSED = "REPORT_DISMISSED",
  REPORT_UPHELD = "REPORT_UPHELD",
  CONTENT_REMOVED = "CONTENT_REMOVED",
  APPEAL_RECEIVED = "APPEAL_RECEIVED",
  APPEAL_DECIDED = "APPEAL_DECIDED",
}
registerEnumType(NotificationKind, { name: "NotificationKind", description: "Why somebody's attention is asked." });

/** What was decided about one's own words is told whatever one chose; all else can be turned off, each by itself. */
export const ALWAYS_TOLD: ReadonlySet<NotificationKind> = new Set([NotificationKind.CONTENT_REMOVED, NotificationKind.APPEAL_DECIDED]);

/** Something that calls for one person's attention: once for each event, whatever is tried again. */
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity("notifications")
@Index("notifications_once", ["eventId", "personId"], { unique: true })
@Index("notifications_by_person", ["personId", "id"])
@Index("notifications_unread", ["personId"], { where: "read_at IS NULL" })
@Index("notifications_by_subject", ["subjectId", "personId"])
export class Notification extends Identified {
  /** The fact in the outbox of which it tells. */
  @Column("uuid")
  eventId!: string;

  @ForeignKey(() => Person, { onDelete: "CASCADE" })
  @Column("uuid")
  personId!: string;

  @Field(() => NotificationKind)
  @Column("text")
  kind!: NotificationKind;

  @Column("uuid")
  subjectId!: string;

  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  actorId!: string | null;

  @ForeignKey(() => Community)
  @Column("uuid", { nullable: true })
  communityId!: string | null;

  /** Whether it is shown; otherwise it only keeps a mail from being written twice. */
  @Column("boolean")
  inApp!: boolean;

  @Field(() => Date)
  declare createdAt: Date;

  @Field(() => Date, { nullable: true })
  @Column(moment({ nullable: true }))
  readAt!: Date | null;
}

export const notificationData = goes("notifications", {
  person_id: ITSELF,
  created_at: { given: true },
  kind: { given: true },
  community_id: { given: "communities.name" },
  read_at: { given: true },
  event_id: MACHINERY,
  subject_id: MACHINERY,
  actor_id: { withheld: "somebody else; at their erasure an id without a name" },
});

import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Identified } from "../../kernel/entity.ts";
import { OUT_OF_A_LIST, stays, WHO_DECIDED } from "../../kernel/personalData.ts";
import { Person } from "../people/person.entity.ts";
import { JoinRequest } from "./joinRequest.entity.ts";

export enum JoinRequestStepKind {
  SUBMITTED = "SUBMITTED",
  ASKED = "ASKED",
  ANSWERED = "ANSWERED",
  SECOND_FACILITATOR = "SECOND_FACILITATOR",
  SPONSOR = "SPONSOR",
  ACCEPTED = "ACCEPTED",
  DECLINED = "DECLINED",
  WITHDRAWN = "WITHDRAWN",
  LAPSED = "LAPSED",
}
registerEnumType(JoinRequestStepKind, { name: "JoinRequestStepKind" });

/** What happened to a request, one row a step: who did it, and what they said. */
@ObjectType({ simpleResolvers: true, description: "A step that a request to join took." })
@Entity("join_request_steps")
@Index("join_request_steps_by_request", ["joinRequestId", "id"])
export class JoinRequestStep extends Identified {
  @ForeignKey(() => JoinRequest)
  @Column("uuid")
  joinRequestId!: string;

  @Field(() => JoinRequestStepKind)
  @Column("text")
  kind!: JoinRequestStepKind;

  /** Null: the clock. */
  @ForeignKey(() => Person)
  @Column("uuid", { nullable: true })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: "The question, the answer, the reason or the welcome." })
  @Column("text", { nullable: true })
  text!: string | null;
}

export const joinRequestStepData = stays(
  "join_request_steps",
  {
    created_at: { given: true, ...WHO_DECIDED },
    kind: { given: true, ...OUT_OF_A_LIST },
    actor_id: WHO_DECIDED,
    text: { given: true, becomes: "NULL" },
  },
  "r.join_request_id IN (SELECT j.id FROM join_requests j WHERE j.applicant_id = $1)",
);

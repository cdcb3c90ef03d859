import type { JoinRequestStage, JoinRequestStatus } from "./joinRequest.entity.ts";

interface AboutRequest {
  joinRequestId: string;
  communityId: string;
  applicantId: string;
}

declare module "../../kernel/outbox.ts" {
  interface DomainEvents {
    "joinRequest.submitted": AboutRequest;
    "joinRequest.asked": AboutRequest;
    "joinRequest.answered": AboutRequest;
    "joinRequest.withdrawn": AboutRequest;
    "joinRequest.escalated": AboutRequest & { stage: JoinRequestStage };
    "joinRequest.decided": AboutRequest & { status: JoinRequestStatus };
  }
}

declare module "../../kernel/audit.ts" {
  interface ActsOfPower {
    "joinRequest.accepted": { joinRequestId: string };
    "joinRequest.declined": { joinRequestId: string };
  }
}

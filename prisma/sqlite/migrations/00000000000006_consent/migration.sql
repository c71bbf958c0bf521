-- The ledger holds what was ticked, that somebody is an adult, who answers for it, and what came before.
ALTER TABLE "Consent" ADD COLUMN "affirmation" TEXT;
ALTER TABLE "Consent" ADD COLUMN "ageAttested" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Consent" ADD COLUMN "controller" TEXT;
ALTER TABLE "Consent" ADD COLUMN "supersedesId" TEXT;

ALTER TABLE "Document" ADD COLUMN "changeSummary" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Document" ADD COLUMN "material" BOOLEAN NOT NULL DEFAULT true;

-- Changed words are asked for anew: who has agreed to which, and until when a place waits for an answer.
ALTER TABLE "Seat" ADD COLUMN "agreedTo" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Seat" ADD COLUMN "askedUntil" DATETIME;

-- What everybody has agreed to so far is in the ledger.
UPDATE "Seat" SET "agreedTo" = COALESCE((
  SELECT MAX("Consent"."documentVersion") FROM "Consent"
  WHERE "Consent"."userId" = "Seat"."userId" AND "Consent"."circleId" = "Seat"."circleId"
    AND "Consent"."purpose" = 'membership' AND "Consent"."decision" = 'given'
), 0);

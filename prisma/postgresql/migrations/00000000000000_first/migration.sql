-- The first tables, written from prisma/models/ for PostgreSQL.

CREATE TABLE "Circle" (
  "id" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "nameKey" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "formatKey" TEXT NOT NULL,
  "capacity" INTEGER NOT NULL,
  "hostId" TEXT,
  "locale" TEXT NOT NULL,
  "zone" TEXT NOT NULL,
  "localTime" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "firstDate" TEXT NOT NULL,
  "roomId" TEXT,
  "sessionsHeld" INTEGER NOT NULL DEFAULT 0,
  "nextPlace" INTEGER NOT NULL DEFAULT 1,
  "version" INTEGER NOT NULL DEFAULT 1,
  "createdAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Circle_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Seat" (
  "circleId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "since" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Seat_pkey" PRIMARY KEY ("circleId", "userId"),
  CONSTRAINT "Seat_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Reply" (
  "circleId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "startsAt" TIMESTAMP(3) NOT NULL,
  "answer" TEXT NOT NULL,
  CONSTRAINT "Reply_pkey" PRIMARY KEY ("circleId", "startsAt", "userId"),
  CONSTRAINT "Reply_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Session" (
  "id" TEXT NOT NULL,
  "circleId" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "phase" TEXT NOT NULL,
  "state" JSONB NOT NULL,
  "format" JSONB NOT NULL,
  "openedAt" TIMESTAMP(3) NOT NULL,
  "closedAt" TIMESTAMP(3),
  CONSTRAINT "Session_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Session_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Consent" (
  "id" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "circleId" TEXT,
  "purpose" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "documentVersion" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "statementHash" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Document" (
  "kind" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "effectiveFrom" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Document_pkey" PRIMARY KEY ("kind", "version", "locale")
);

CREATE TABLE "DueWork" (
  "key" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "dueAt" TIMESTAMP(3) NOT NULL,
  "stamp" INTEGER NOT NULL DEFAULT 1,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "claimedBy" TEXT,
  "claimedTo" TIMESTAMP(3),
  "lastError" TEXT,
  "finishedAt" TIMESTAMP(3),
  CONSTRAINT "DueWork_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "Posting" (
  "mark" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "turn" INTEGER,
  "generation" INTEGER NOT NULL DEFAULT 1,
  "channelId" TEXT,
  "messageId" TEXT,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "triedAt" TIMESTAMP(3),
  "postedAt" TIMESTAMP(3),
  "restedAt" TIMESTAMP(3),
  CONSTRAINT "Posting_pkey" PRIMARY KEY ("mark")
);

CREATE UNIQUE INDEX "Circle_guildId_nameKey_key" ON "Circle" ("guildId", "nameKey");
CREATE UNIQUE INDEX "Seat_circleId_place_key" ON "Seat" ("circleId", "place");
CREATE INDEX "Seat_userId_idx" ON "Seat" ("userId");
CREATE INDEX "Reply_userId_idx" ON "Reply" ("userId");
CREATE UNIQUE INDEX "Session_circleId_number_key" ON "Session" ("circleId", "number");
CREATE INDEX "Session_phase_idx" ON "Session" ("phase");
CREATE INDEX "Consent_userId_purpose_idx" ON "Consent" ("userId", "purpose");
CREATE INDEX "Consent_circleId_idx" ON "Consent" ("circleId");
CREATE INDEX "DueWork_finishedAt_dueAt_idx" ON "DueWork" ("finishedAt", "dueAt");
CREATE INDEX "DueWork_subject_idx" ON "DueWork" ("subject");
CREATE INDEX "Posting_subject_idx" ON "Posting" ("subject");

-- The ledger of consents only grows: an entry may be erased with the person, but never rewritten.
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END;
$$;

CREATE TRIGGER "Consent_is_append_only" BEFORE UPDATE ON "Consent"
FOR EACH ROW EXECUTE FUNCTION "refuse_update"();

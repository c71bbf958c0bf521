-- The first tables, written from prisma/models/ for SQLite.

CREATE TABLE "Circle" (
  "id" TEXT NOT NULL PRIMARY KEY,
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
  "createdAt" DATETIME NOT NULL
);

CREATE TABLE "Seat" (
  "circleId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "place" INTEGER NOT NULL,
  "since" DATETIME NOT NULL,
  PRIMARY KEY ("circleId", "userId"),
  CONSTRAINT "Seat_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Reply" (
  "circleId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "startsAt" DATETIME NOT NULL,
  "answer" TEXT NOT NULL,
  PRIMARY KEY ("circleId", "startsAt", "userId"),
  CONSTRAINT "Reply_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Session" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "circleId" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  "phase" TEXT NOT NULL,
  "state" JSONB NOT NULL,
  "format" JSONB NOT NULL,
  "openedAt" DATETIME NOT NULL,
  "closedAt" DATETIME,
  CONSTRAINT "Session_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Consent" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "circleId" TEXT,
  "purpose" TEXT NOT NULL,
  "decision" TEXT NOT NULL,
  "documentVersion" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "statementHash" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "at" DATETIME NOT NULL
);

CREATE TABLE "Document" (
  "kind" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "locale" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "effectiveFrom" DATETIME NOT NULL,
  PRIMARY KEY ("kind", "version", "locale")
);

CREATE TABLE "DueWork" (
  "key" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "dueAt" DATETIME NOT NULL,
  "stamp" INTEGER NOT NULL DEFAULT 1,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "claimedBy" TEXT,
  "claimedTo" DATETIME,
  "lastError" TEXT,
  "finishedAt" DATETIME
);

CREATE TABLE "Posting" (
  "mark" TEXT NOT NULL PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "turn" INTEGER,
  "generation" INTEGER NOT NULL DEFAULT 1,
  "channelId" TEXT,
  "messageId" TEXT,
  "createdAt" DATETIME NOT NULL,
  "triedAt" DATETIME,
  "postedAt" DATETIME,
  "restedAt" DATETIME
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
CREATE TRIGGER "Consent_is_append_only" BEFORE UPDATE ON "Consent"
BEGIN
  SELECT RAISE(ABORT, 'Consent is append-only');
END;

-- What moderators do about a report: steps, votes and another look, written from prisma/models/ for PostgreSQL.

ALTER TABLE "Server" ADD COLUMN "votes" INTEGER;
ALTER TABLE "Concern" ADD COLUMN "leads" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Concern" ADD COLUMN "stepId" TEXT;

CREATE TABLE "Step" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "reason" TEXT,
  "personId" TEXT,
  "byId" TEXT,
  "concernId" TEXT,
  "circles" JSONB NOT NULL DEFAULT '[]',
  "everywhere" BOOLEAN NOT NULL DEFAULT false,
  "locale" TEXT NOT NULL,
  "told" TEXT NOT NULL DEFAULT 'waiting',
  "at" TIMESTAMP(3) NOT NULL,
  "askedAt" TIMESTAMP(3),
  "undoneAt" TIMESTAMP(3)
);

CREATE TABLE "Vote" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "concernId" TEXT NOT NULL,
  "everywhere" BOOLEAN NOT NULL,
  "quorum" INTEGER NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'open',
  "openedAt" TIMESTAMP(3) NOT NULL,
  "endsAt" TIMESTAMP(3) NOT NULL
);

CREATE TABLE "Ballot" (
  "voteId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "yes" BOOLEAN NOT NULL,
  PRIMARY KEY ("voteId", "userId"),
  CONSTRAINT "Ballot_voteId_fkey" FOREIGN KEY ("voteId") REFERENCES "Vote" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "Step_guildId_personId_idx" ON "Step" ("guildId", "personId");
CREATE INDEX "Step_personId_idx" ON "Step" ("personId");
CREATE INDEX "Step_byId_idx" ON "Step" ("byId");
CREATE INDEX "Step_at_idx" ON "Step" ("at");
CREATE INDEX "Vote_guildId_idx" ON "Vote" ("guildId");
CREATE INDEX "Vote_concernId_idx" ON "Vote" ("concernId");
CREATE INDEX "Vote_openedAt_idx" ON "Vote" ("openedAt");
CREATE INDEX "Ballot_userId_idx" ON "Ballot" ("userId");

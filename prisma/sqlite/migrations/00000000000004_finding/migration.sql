-- How circles take people in, moved meetings, and how people are reached, written from prisma/models/ for SQLite.

ALTER TABLE "Circle" ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Circle" ADD COLUMN "timesVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Circle" ADD COLUMN "days" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Circle" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'active';
ALTER TABLE "Circle" ADD COLUMN "admission" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "Circle" ADD COLUMN "cohortLength" INTEGER;
ALTER TABLE "Circle" ADD COLUMN "cohortFrom" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Circle" ADD COLUMN "lockDate" TEXT;
ALTER TABLE "Circle" ADD COLUMN "openDates" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Circle" ADD COLUMN "trialVisits" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "Circle" ADD COLUMN "listed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Circle" ADD COLUMN "mirrored" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Seat" ADD COLUMN "trial" INTEGER NOT NULL DEFAULT 3;
ALTER TABLE "Seat" ADD COLUMN "offeredUntil" DATETIME;
ALTER TABLE "Seat" ADD COLUMN "quietFor" INTEGER NOT NULL DEFAULT 0;

-- Whoever had a seat before there were visits has decided: their trial is over.
UPDATE "Seat" SET "trial" = 0;

-- Circles of the version before meet weekly on one day: it stands at the end of their rule.
UPDATE "Circle" SET "days" = replace("rule", 'FREQ=WEEKLY;BYDAY=', '');

CREATE TABLE "Tag" (
  "circleId" TEXT NOT NULL,
  "tag" TEXT NOT NULL,
  PRIMARY KEY ("circleId", "tag"),
  CONSTRAINT "Tag_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "Circle" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE "Apart" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "otherId" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "userId", "otherId")
);

CREATE TABLE "ReminderWish" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "way" TEXT NOT NULL,
  "offsets" JSONB NOT NULL,
  "quietFrom" TEXT,
  "quietTo" TEXT,
  "zone" TEXT,
  "kindNotes" BOOLEAN NOT NULL DEFAULT false,
  "dmClosedAt" DATETIME,
  PRIMARY KEY ("guildId", "userId")
);

CREATE TABLE "NoteThread" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "channelId" TEXT,
  "createdAt" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "userId")
);

CREATE TABLE "Feed" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "secretHash" TEXT NOT NULL,
  "createdAt" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "userId")
);

CREATE TABLE "MirroredEvent" (
  "circleId" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "eventId" TEXT,
  "startsAt" DATETIME NOT NULL
);

CREATE INDEX "Tag_tag_idx" ON "Tag" ("tag");
CREATE INDEX "Apart_userId_idx" ON "Apart" ("userId");
CREATE INDEX "Apart_otherId_idx" ON "Apart" ("otherId");
CREATE INDEX "ReminderWish_userId_idx" ON "ReminderWish" ("userId");
CREATE INDEX "NoteThread_userId_idx" ON "NoteThread" ("userId");
CREATE INDEX "Feed_userId_idx" ON "Feed" ("userId");
CREATE UNIQUE INDEX "Feed_secretHash_key" ON "Feed" ("secretHash");
CREATE INDEX "Circle_hostId_idx" ON "Circle" ("hostId");
CREATE INDEX "Circle_listed_state_idx" ON "Circle" ("listed", "state");
CREATE INDEX "DueWork_kind_finishedAt_dueAt_idx" ON "DueWork" ("kind", "finishedAt", "dueAt");

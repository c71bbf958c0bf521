-- Private rooms beside a session, written from prisma/models/ for SQLite.

CREATE TABLE "CareRoom" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "circleId" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "personId" TEXT,
  "alongId" TEXT,
  "kind" TEXT NOT NULL,
  "channelId" TEXT,
  "openedAt" DATETIME NOT NULL,
  "closedAt" DATETIME,
  "endsAt" DATETIME
);

CREATE INDEX "CareRoom_sessionId_idx" ON "CareRoom" ("sessionId");
CREATE INDEX "CareRoom_circleId_idx" ON "CareRoom" ("circleId");
CREATE INDEX "CareRoom_personId_idx" ON "CareRoom" ("personId");
CREATE INDEX "CareRoom_alongId_idx" ON "CareRoom" ("alongId");

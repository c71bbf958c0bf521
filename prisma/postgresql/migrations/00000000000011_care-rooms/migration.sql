-- Private rooms beside a session, written from prisma/models/ for PostgreSQL.

CREATE TABLE "CareRoom" (
  "id" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "circleId" TEXT NOT NULL,
  "sessionId" TEXT NOT NULL,
  "personId" TEXT,
  "alongId" TEXT,
  "kind" TEXT NOT NULL,
  "channelId" TEXT,
  "openedAt" TIMESTAMP(3) NOT NULL,
  "closedAt" TIMESTAMP(3),
  "endsAt" TIMESTAMP(3),
  CONSTRAINT "CareRoom_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "CareRoom_sessionId_idx" ON "CareRoom" ("sessionId");
CREATE INDEX "CareRoom_circleId_idx" ON "CareRoom" ("circleId");
CREATE INDEX "CareRoom_personId_idx" ON "CareRoom" ("personId");
CREATE INDEX "CareRoom_alongId_idx" ON "CareRoom" ("alongId");

-- What moderators need: a server's choices, concerns, and what was done about them. Written from prisma/models/ for PostgreSQL.

CREATE TABLE "Server" (
  "guildId" TEXT NOT NULL PRIMARY KEY,
  "moderatorChannel" TEXT,
  "stance" TEXT NOT NULL DEFAULT 'refer-and-stay',
  "updatedAt" TIMESTAMP(3) NOT NULL
);

CREATE TABLE "Concern" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "goesTo" TEXT NOT NULL,
  "locale" TEXT NOT NULL,
  "aboutId" TEXT,
  "byId" TEXT,
  "circleId" TEXT,
  "channelId" TEXT,
  "messageId" TEXT,
  "state" TEXT NOT NULL DEFAULT 'open',
  "takenById" TEXT,
  "outcome" TEXT,
  "createdAt" TIMESTAMP(3) NOT NULL,
  "closedAt" TIMESTAMP(3)
);

CREATE TABLE "AuditLine" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "guildId" TEXT NOT NULL,
  "actorId" TEXT,
  "action" TEXT NOT NULL,
  "concernId" TEXT,
  "circleId" TEXT,
  "outcome" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL
);

CREATE INDEX "Concern_guildId_state_idx" ON "Concern" ("guildId", "state");
CREATE INDEX "Concern_aboutId_idx" ON "Concern" ("aboutId");
CREATE INDEX "Concern_byId_idx" ON "Concern" ("byId");
CREATE INDEX "Concern_takenById_idx" ON "Concern" ("takenById");
CREATE INDEX "Concern_createdAt_idx" ON "Concern" ("createdAt");
CREATE INDEX "AuditLine_guildId_at_idx" ON "AuditLine" ("guildId", "at");
CREATE INDEX "AuditLine_actorId_idx" ON "AuditLine" ("actorId");

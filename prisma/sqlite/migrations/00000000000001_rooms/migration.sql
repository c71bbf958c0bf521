-- Kinds of rooms, server mutes and the members of threads, written from prisma/models/ for SQLite.

ALTER TABLE "Circle" ADD COLUMN "roomKind" TEXT NOT NULL DEFAULT 'text';
ALTER TABLE "Circle" ADD COLUMN "mutes" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Circle" ADD COLUMN "keepsDays" INTEGER;
ALTER TABLE "Circle" ADD COLUMN "roomSession" INTEGER;
ALTER TABLE "Circle" ADD COLUMN "unmutedIn" INTEGER;

CREATE TABLE "Mute" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "circleId" TEXT,
  "since" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "userId")
);

CREATE TABLE "ThreadMember" (
  "channelId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "circleId" TEXT NOT NULL,
  PRIMARY KEY ("channelId", "userId")
);

CREATE INDEX "Mute_circleId_idx" ON "Mute" ("circleId");
CREATE INDEX "Mute_userId_idx" ON "Mute" ("userId");
CREATE INDEX "ThreadMember_circleId_idx" ON "ThreadMember" ("circleId");
CREATE INDEX "ThreadMember_userId_idx" ON "ThreadMember" ("userId");

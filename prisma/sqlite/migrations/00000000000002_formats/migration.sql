-- Formats of servers, written from prisma/models/ for SQLite.

CREATE TABLE "Format" (
  "guildId" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "body" JSONB NOT NULL,
  "updatedAt" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "key")
);

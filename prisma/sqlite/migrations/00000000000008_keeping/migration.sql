-- Who has left a server in which something of theirs is still stored, written from prisma/models/ for SQLite.

CREATE TABLE "Departure" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "since" DATETIME NOT NULL,
  PRIMARY KEY ("guildId", "userId")
);

CREATE INDEX "Departure_userId_idx" ON "Departure" ("userId");

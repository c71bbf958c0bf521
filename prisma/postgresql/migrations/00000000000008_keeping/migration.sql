-- Who has left a server in which something of theirs is still stored, written from prisma/models/ for PostgreSQL.

CREATE TABLE "Departure" (
  "guildId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "since" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Departure_pkey" PRIMARY KEY ("guildId", "userId")
);

CREATE INDEX "Departure_userId_idx" ON "Departure" ("userId");

-- Formats of servers, written from prisma/models/ for PostgreSQL.

CREATE TABLE "Format" (
  "guildId" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "body" JSONB NOT NULL,
  "updatedAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "Format_pkey" PRIMARY KEY ("guildId", "key")
);

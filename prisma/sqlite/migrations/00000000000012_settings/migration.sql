-- What a server chooses about roles, language, keeping and feeds, and its own crisis lines, written from prisma/models/ for SQLite.

ALTER TABLE "Server" ADD COLUMN "moderatorRole" TEXT;
ALTER TABLE "Server" ADD COLUMN "organiserRole" TEXT;
ALTER TABLE "Server" ADD COLUMN "locale" TEXT;
ALTER TABLE "Server" ADD COLUMN "concernDays" INTEGER;
ALTER TABLE "Server" ADD COLUMN "leftDays" INTEGER;
ALTER TABLE "Server" ADD COLUMN "calendars" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "Server" ADD COLUMN "directory" BOOLEAN NOT NULL DEFAULT true;

CREATE INDEX "Server_directory_idx" ON "Server" ("directory");

CREATE TABLE "ServerLine" (
  "id" TEXT NOT NULL,
  "guildId" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "phone" TEXT,
  "textTo" TEXT,
  "textBody" TEXT,
  "address" TEXT,
  "hours" TEXT NOT NULL,
  "instead" BOOLEAN NOT NULL DEFAULT false,
  "languages" TEXT NOT NULL DEFAULT '',
  "cost" TEXT NOT NULL DEFAULT 'unknown',
  "source" TEXT,
  "checkedOn" TEXT NOT NULL,
  PRIMARY KEY ("id")
);

CREATE INDEX "ServerLine_guildId_idx" ON "ServerLine" ("guildId");

-- How far an erasure list has been done, and notes to moderators, written from prisma/models/ for SQLite.

CREATE TABLE "ErasureMark" (
  "list" TEXT NOT NULL PRIMARY KEY,
  "number" INTEGER NOT NULL
);

CREATE TABLE "ConcernNote" (
  "concernId" TEXT NOT NULL PRIMARY KEY,
  "sealed" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "since" DATETIME NOT NULL
);

CREATE INDEX "ConcernNote_since_idx" ON "ConcernNote" ("since");

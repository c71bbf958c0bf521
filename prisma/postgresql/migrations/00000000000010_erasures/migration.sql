-- How far an erasure list has been done, and notes to moderators, written from prisma/models/ for PostgreSQL.

CREATE TABLE "ErasureMark" (
  "list" TEXT NOT NULL,
  "number" INTEGER NOT NULL,
  CONSTRAINT "ErasureMark_pkey" PRIMARY KEY ("list")
);

CREATE TABLE "ConcernNote" (
  "concernId" TEXT NOT NULL,
  "sealed" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "since" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "ConcernNote_pkey" PRIMARY KEY ("concernId")
);

CREATE INDEX "ConcernNote_since_idx" ON "ConcernNote" ("since");

-- How several processes share the servers of one bot, written from prisma/models/ for PostgreSQL.

CREATE TABLE "ShardLease" (
  "shard" INTEGER NOT NULL,
  "count" INTEGER NOT NULL,
  "holder" TEXT NOT NULL,
  "beat" INTEGER NOT NULL DEFAULT 1,
  "released" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "ShardLease_pkey" PRIMARY KEY ("shard")
);

CREATE INDEX "ShardLease_holder_idx" ON "ShardLease" ("holder");

CREATE TABLE "IdentifySlot" (
  "slot" INTEGER NOT NULL,
  "freeAt" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "IdentifySlot_pkey" PRIMARY KEY ("slot")
);

CREATE TABLE "JobRun" (
  "key" TEXT NOT NULL,
  "at" TIMESTAMP(3) NOT NULL,
  CONSTRAINT "JobRun_pkey" PRIMARY KEY ("key")
);

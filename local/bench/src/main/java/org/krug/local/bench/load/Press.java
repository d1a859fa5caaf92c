package org.krug.local.bench.load;

/**
 * A request that somebody is about to make, and the same without Krug.
 *
 * @param bare what it will ask of DynamoDB
 */
record Press(Api.Post post, Shape bare) {}

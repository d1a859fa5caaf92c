package org.krug.contract.notify;

/**
 * A device as it is registered.
 *
 * @param push whether pushes reach it; others are to look into the inbox
 */
public record DeviceAnswer(String deviceId, boolean push) {}

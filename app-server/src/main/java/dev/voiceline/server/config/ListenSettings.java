package dev.voiceline.server.config;

/**
 * Where the server is to be reached.
 *
 * @param host the address that is bound
 * @param httpPort webhooks, health and media sockets; 0 for any free port
 * @param mediaPort media sockets and health; 0 for any free port
 */
public record ListenSettings(String host, int httpPort, int mediaPort) {}

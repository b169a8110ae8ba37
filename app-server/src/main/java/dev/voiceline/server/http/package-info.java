/** The web side: the webhooks of the telephone carrier, and health. */
@NullMarked
package dev.voiceline.server.http;

import org.jspecify.annotations.NullMarked;

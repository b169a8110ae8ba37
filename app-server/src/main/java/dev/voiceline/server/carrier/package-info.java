/** What the telephone carrier is told and asked. */
@NullMarked
package dev.voiceline.server.carrier;

import org.jspecify.annotations.NullMarked;

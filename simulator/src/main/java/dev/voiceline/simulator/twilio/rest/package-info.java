/** Twilio's REST API on a loopback socket: what it accepts, refuses, answers and reports. */
@NullMarked
package dev.voiceline.simulator.twilio.rest;

import org.jspecify.annotations.NullMarked;

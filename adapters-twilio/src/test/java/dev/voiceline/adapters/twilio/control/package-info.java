/** Tests of handovers, calls that are placed, and orders over REST. */
@NullMarked
package dev.voiceline.adapters.twilio.control;

import org.jspecify.annotations.NullMarked;

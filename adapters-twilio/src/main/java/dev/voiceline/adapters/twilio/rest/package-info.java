/** Twilio's REST API: what is asked of it, sent once, with every failure named. */
@NullMarked
package dev.voiceline.adapters.twilio.rest;

import org.jspecify.annotations.NullMarked;

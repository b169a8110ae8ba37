/** How a simulated Twilio finds out who picked up: a person, a machine or a fax. */
@NullMarked
package dev.voiceline.simulator.phone.detection;

import org.jspecify.annotations.NullMarked;

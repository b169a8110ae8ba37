/** Scripted people who react to what they hear on the phone. */
@NullMarked
package dev.voiceline.simulator.phone.person;

import org.jspecify.annotations.NullMarked;

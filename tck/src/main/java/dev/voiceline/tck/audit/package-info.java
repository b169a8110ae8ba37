/** The contract of an audit trail, rules {@code AUD-01} to {@code AUD-08}. */
@NullMarked
package dev.voiceline.tck.audit;

import org.jspecify.annotations.NullMarked;

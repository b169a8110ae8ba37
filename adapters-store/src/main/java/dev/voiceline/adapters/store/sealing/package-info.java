/** Keys, and what they close. AES-256-GCM throughout. */
@NullMarked
package dev.voiceline.adapters.store.sealing;

import org.jspecify.annotations.NullMarked;

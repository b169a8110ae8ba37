/** Fields as bytes. */
@NullMarked
package dev.voiceline.adapters.store.fields;

import org.jspecify.annotations.NullMarked;

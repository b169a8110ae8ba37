/** The chain of the audit trail: how it grows, how it is checked, how its beginning is cut off. */
@NullMarked
package dev.voiceline.adapters.store.audit;

import org.jspecify.annotations.NullMarked;

/** Sealed files in a container of Azure Blob Storage. */
@NullMarked
package dev.voiceline.adapters.objectstore.azure;

import org.jspecify.annotations.NullMarked;

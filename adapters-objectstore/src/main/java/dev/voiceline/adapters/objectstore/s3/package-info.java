/** Sealed files in a bucket of S3, or of what speaks like it. */
@NullMarked
package dev.voiceline.adapters.objectstore.s3;

import org.jspecify.annotations.NullMarked;

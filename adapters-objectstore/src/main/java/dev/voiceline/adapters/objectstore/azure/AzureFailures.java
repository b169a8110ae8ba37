package dev.voiceline.adapters.objectstore.azure;

import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import dev.voiceline.adapters.objectstore.Requests;
import dev.voiceline.core.recording.SealedFilesFailure;
import dev.voiceline.core.recording.SealedFilesFailure.Why;
import java.util.Optional;
import java.util.regex.Pattern;

/** What failures of Azure mean. Its own words are left out: they may name what was asked for. */
final class AzureFailures implements Requests.Reading {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,60}");

  @Override
  public SealedFilesFailure of(Exception failure) {
    return failure instanceof BlobStorageException answer ? of(answer) : away("does not answer");
  }

  private static SealedFilesFailure of(BlobStorageException answer) {
    int status = answer.getStatusCode();
    String code = code(answer);
    if (status == 404 && !code.equals(BlobErrorCode.CONTAINER_NOT_FOUND.toString())) {
      return new SealedFilesFailure(Why.MISSING, "the Azure container has no such file.");
    }
    if (status == 404) {
      return refused("the Azure container is not there: check its name and the account.");
    }
    if (status == 408 || status == 429 || status >= 500) {
      return away("asks for patience (" + status + " " + code + ")");
    }
    return refused(
        "the Azure container refuses us ("
            + status
            + " "
            + code
            + "): check the key and its rights.");
  }

  private static String code(BlobStorageException answer) {
    return Optional.ofNullable(answer.getErrorCode())
        .map(BlobErrorCode::toString)
        .filter(code -> CODE.matcher(code).matches())
        .orElse("without a reason");
  }

  private static SealedFilesFailure away(String what) {
    return new SealedFilesFailure(Why.AWAY, "the Azure container " + what + ".");
  }

  private static SealedFilesFailure refused(String sentence) {
    return new SealedFilesFailure(Why.REFUSED, sentence);
  }
}

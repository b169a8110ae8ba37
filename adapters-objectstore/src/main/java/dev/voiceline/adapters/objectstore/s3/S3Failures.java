package dev.voiceline.adapters.objectstore.s3;

import dev.voiceline.adapters.objectstore.Requests;
import dev.voiceline.core.recording.SealedFilesFailure;
import dev.voiceline.core.recording.SealedFilesFailure.Why;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What failures of S3 mean. Its own words are left out: they may name what was asked for. */
final class S3Failures implements Requests.Reading {
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{1,60}");

  @Override
  public SealedFilesFailure of(Exception failure) {
    return failure instanceof S3Exception answer ? of(answer) : away("does not answer");
  }

  static SealedFilesFailure noCredentials() {
    return refused(
        "no key for the S3 bucket was found: name its variables, or give the machine a role.");
  }

  private static SealedFilesFailure of(S3Exception answer) {
    int status = answer.statusCode();
    String code = code(answer);
    if (status == 404 && !code.equals("NoSuchBucket")) {
      return new SealedFilesFailure(Why.MISSING, "the S3 bucket has no such file.");
    }
    if (status == 404) {
      return refused("the S3 bucket is not there: check its name, region and endpoint.");
    }
    if (status == 408 || status == 429 || status >= 500) {
      return away("asks for patience (" + status + " " + code + ")");
    }
    return refused(
        "the S3 bucket refuses us (" + status + " " + code + "): check the key and its rights.");
  }

  private static String code(S3Exception answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorCode)
        .filter(code -> CODE.matcher(code).matches())
        .orElse("without a reason");
  }

  private static SealedFilesFailure away(String what) {
    return new SealedFilesFailure(Why.AWAY, "the S3 bucket " + what + ".");
  }

  private static SealedFilesFailure refused(String sentence) {
    return new SealedFilesFailure(Why.REFUSED, sentence);
  }
}

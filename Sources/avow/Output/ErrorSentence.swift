import Foundation

/// Any error as a sentence: ours say what to do next, those of the system say what they know.
enum ErrorSentence {
  static func of(_ error: any Error) -> String {
    let system = error as NSError
    let domains = [NSCocoaErrorDomain, NSPOSIXErrorDomain, NSURLErrorDomain]
    return domains.contains(system.domain) ? system.localizedDescription + "." : "\(error)"
  }
}

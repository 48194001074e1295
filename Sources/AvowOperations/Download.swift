import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// One download into a file, told as it goes.
final class Download: NSObject, URLSessionDataDelegate, @unchecked Sendable {
  private let target: URL
  private let progress: @Sendable (Int, Int?) -> Void
  private var handle: FileHandle?
  private var received = 0
  private var expected: Int?
  private var fault: (any Error)?
  private var continuation: CheckedContinuation<Int, any Error>?

  private init(target: URL, progress: @escaping @Sendable (Int, Int?) -> Void) {
    self.target = target
    self.progress = progress
  }

  /// Loads an address into a file and answers the bytes received. The file is whole or not there.
  static func run(
    _ address: URL, to target: URL, progress: @escaping @Sendable (Int, Int?) -> Void = { _, _ in }
  ) async throws -> Int {
    let partial = target.appendingPathExtension("partial")
    let download = Download(target: partial, progress: progress)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 60
    // The delegate's methods are called one at a time on this queue, so its state needs no lock.
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = 1
    let session = URLSession(configuration: configuration, delegate: download, delegateQueue: queue)
    defer { session.finishTasksAndInvalidate() }
    do {
      let bytes = try await withCheckedThrowingContinuation { continuation in
        download.continuation = continuation
        session.dataTask(with: address).resume()
      }
      try? FileManager.default.removeItem(at: target)
      try FileManager.default.moveItem(at: partial, to: target)
      return bytes
    } catch {
      try? FileManager.default.removeItem(at: partial)
      throw error
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    if let answer = response as? HTTPURLResponse, answer.statusCode != 200 {
      fault = FetchFault.refused(
        address: "\(dataTask.originalRequest?.url?.absoluteString ?? "")", status: answer.statusCode)
      return completionHandler(.cancel)
    }
    expected = response.expectedContentLength > 0 ? Int(response.expectedContentLength) : nil
    do {
      try Data().write(to: target)
      handle = try FileHandle(forWritingTo: target)
      completionHandler(.allow)
    } catch {
      fault = error
      completionHandler(.cancel)
    }
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    do {
      try handle?.write(contentsOf: data)
      received += data.count
      progress(received, expected)
    } catch {
      fault = error
      dataTask.cancel()
    }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    try? handle?.close()
    if let fault {
      continuation?.resume(throwing: fault)
    } else if let error {
      continuation?.resume(
        throwing: FetchFault.unreachable(
          address: task.originalRequest?.url?.absoluteString ?? "", why: error.localizedDescription))
    } else if let expected, expected != received {
      continuation?.resume(throwing: FetchFault.cutShort(received: received, expected: expected))
    } else {
      continuation?.resume(returning: received)
    }
    continuation = nil
  }
}

/// Why a data set could not be fetched, with what to do.
public enum FetchFault: Error, CustomStringConvertible, Sendable {
  case unknownSet(String, known: [String])
  case unreachable(address: String, why: String)
  case refused(address: String, status: Int)
  case cutShort(received: Int, expected: Int)
  case checksum(file: String, expected: String, found: String)
  case noFiles(home: String)
  case notAList(address: String, start: String)

  public var description: String {
    switch self {
    case .unknownSet(let id, let known):
      "There is no data set “\(id)”. Known: \(known.joined(separator: ", "))."
    case .unreachable(let address, let why):
      "\(address) cannot be reached: \(why) Is there a network? avow fetch --offline says what would be done."
    case .refused(let address, let status):
      "\(address) answered with status \(status). Try again later, or fetch by hand."
    case .cutShort(let received, let expected):
      "The download stopped after \(received) of \(expected) bytes; nothing was kept. Run the command again."
    case .checksum(let file, let expected, let found):
      "\(file) has the checksum \(found), but its home states \(expected); nothing was kept."
    case .noFiles(let home): "The home of the data set lists no table that Avow reads. Look at \(home)."
    case .notAList(let address, let start):
      "\(address) did not answer with a list of files; it starts “\(start)”."
    }
  }
}

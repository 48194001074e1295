/// Sums over columns of numbers that lie one after the other; counts are multiples of eight, the rest being noughts.
///
/// Numbers are taken in pairs by hand, which the processor reckons at once, and each sum is kept in several parts; the
/// order of addition is the same on any machine.
enum ColumnArithmetic {
  typealias Column = UnsafePointer<Double>
  typealias Changed = UnsafeMutablePointer<Double>

  private typealias Pair = SIMD2<Double>

  @inline(__always)
  private static func pair(_ column: Column, _ place: Int) -> Pair {
    UnsafeRawPointer(column).loadUnaligned(fromByteOffset: place &* 8, as: Pair.self)
  }

  @inline(__always)
  private static func store(_ pair: Pair, _ column: Changed, _ place: Int) {
    UnsafeMutableRawPointer(column).storeBytes(of: pair, toByteOffset: place &* 8, as: Pair.self)
  }

  /// Σ aᵢ bᵢ
  @inline(__always)
  static func dot(_ a: Column, _ b: Column, _ count: Int) -> Double {
    var (s0, s1, s2, s3) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
    var i = 0
    while i < count {
      s0 += pair(a, i) * pair(b, i)
      s1 += pair(a, i &+ 2) * pair(b, i &+ 2)
      s2 += pair(a, i &+ 4) * pair(b, i &+ 4)
      s3 += pair(a, i &+ 6) * pair(b, i &+ 6)
      i &+= 8
    }
    return ((s0 + s2) + (s1 + s3)).sum()
  }

  /// Σ aᵢ
  static func sum(_ a: Column, _ count: Int) -> Double {
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i < count {
      s0 += a[i]
      s1 += a[i &+ 1]
      s2 += a[i &+ 2]
      s3 += a[i &+ 3]
      i &+= 4
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// rᵢ ← rᵢ − d uᵢ, then Σ rᵢ xᵢ, in one walk; half of all time goes here.
  @inline(__always)
  static func stepAndDot(_ r: Changed, _ d: Double, _ u: Column, _ x: Column, _ count: Int) -> Double {
    let size = Pair(repeating: d)
    var (s0, s1) = (Pair.zero, Pair.zero)
    var i = 0
    while i < count {
      let r0 = pair(r, i) - size * pair(u, i)
      let r1 = pair(r, i &+ 2) - size * pair(u, i &+ 2)
      s0 += r0 * pair(x, i)
      s1 += r1 * pair(x, i &+ 2)
      store(r0, r, i)
      store(r1, r, i &+ 2)
      i &+= 4
    }
    return (s0 + s1).sum()
  }

  /// rᵢ ← rᵢ − d uᵢ − e vᵢ, then Σ rᵢ xᵢ, in one walk.
  @inline(__always)
  static func twoStepsAndDot(
    _ r: Changed, _ d: Double, _ u: Column, _ e: Double, _ v: Column, _ x: Column, _ count: Int
  ) -> Double {
    let (size, other) = (Pair(repeating: d), Pair(repeating: e))
    var (s0, s1) = (Pair.zero, Pair.zero)
    var i = 0
    while i < count {
      let r0 = pair(r, i) - size * pair(u, i) - other * pair(v, i)
      let r1 = pair(r, i &+ 2) - size * pair(u, i &+ 2) - other * pair(v, i &+ 2)
      s0 += r0 * pair(x, i)
      s1 += r1 * pair(x, i &+ 2)
      store(r0, r, i)
      store(r1, r, i &+ 2)
      i &+= 4
    }
    return (s0 + s1).sum()
  }

  /// uᵢ ← vᵢ xᵢ, with Σ uᵢ and Σ uᵢ xᵢ.
  @inline(__always)
  static func weigh(_ v: Column, _ x: Column, into u: Changed, _ count: Int) -> (sum: Double, square: Double)
  {
    var (s0, s1, q0, q1) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
    var i = 0
    while i < count {
      let (x0, x1) = (pair(x, i), pair(x, i &+ 2))
      let u0 = pair(v, i) * x0
      let u1 = pair(v, i &+ 2) * x1
      s0 += u0
      s1 += u1
      q0 += u0 * x0
      q1 += u1 * x1
      store(u0, u, i)
      store(u1, u, i &+ 2)
      i &+= 4
    }
    return ((s0 + s1).sum(), (q0 + q1).sum())
  }

  /// tᵢ ← tᵢ + a xᵢ + b yᵢ
  @inline(__always)
  static func addTwo(_ t: Changed, _ a: Double, _ x: Column, _ b: Double, _ y: Column, _ count: Int) {
    let (one, other) = (Pair(repeating: a), Pair(repeating: b))
    var i = 0
    while i < count {
      store(pair(t, i) + (one * pair(x, i) + other * pair(y, i)), t, i)
      store(pair(t, i &+ 2) + (one * pair(x, i &+ 2) + other * pair(y, i &+ 2)), t, i &+ 2)
      i &+= 4
    }
  }
}

/** A network with capacities in whole numbers; Dinic's algorithm. */
export class FlowNetwork {
  private readonly edgesOf: number[][] = [];
  private readonly target: number[] = [];
  private readonly capacity: number[] = [];

  addNode(): number {
    return this.edgesOf.push([]) - 1;
  }

  addEdge(from: number, to: number, capacity: number): void {
    // Edge n and its way back n ^ 1 stand side by side.
    this.edgesOf[from]!.push(this.target.push(to) - 1);
    this.capacity.push(capacity);
    this.edgesOf[to]!.push(this.target.push(from) - 1);
    this.capacity.push(0);
  }

  /** Sends as much as possible and returns how much that is. */
  send(source: number, sink: number): number {
    let total = 0;
    for (;;) {
      const level = this.levels(source);
      if (level[sink]! < 0) return total;
      const next = new Int32Array(this.edgesOf.length);
      for (;;) {
        const sent = this.push(source, sink, Number.POSITIVE_INFINITY, level, next);
        if (sent === 0) break;
        total += sent;
      }
    }
  }

  /** After `send`: the nodes that could still receive from the source, the near side of the narrowest cut. */
  nearSide(source: number): (node: number) => boolean {
    const level = this.levels(source);
    return (node) => level[node]! >= 0;
  }

  private levels(source: number): Int32Array {
    const level = new Int32Array(this.edgesOf.length).fill(-1);
    const queue = [source];
    level[source] = 0;
    for (const node of queue) {
      for (const edge of this.edgesOf[node]!) {
        const to = this.target[edge]!;
        if (this.capacity[edge]! === 0 || level[to]! >= 0) continue;
        level[to] = level[node]! + 1;
        queue.push(to);
      }
    }
    return level;
  }

  private push(node: number, sink: number, limit: number, level: Int32Array, next: Int32Array): number {
    if (node === sink) return limit;
    const edges = this.edgesOf[node]!;
    for (; next[node]! < edges.length; next[node]!++) {
      const edge = edges[next[node]!]!;
      const to = this.target[edge]!;
      if (this.capacity[edge]! === 0 || level[to] !== level[node]! + 1) continue;
      const sent = this.push(to, sink, Math.min(limit, this.capacity[edge]!), level, next);
      if (sent === 0) continue;
      this.capacity[edge]! -= sent;
      this.capacity[edge ^ 1]! += sent;
      return sent;
    }
    return 0;
  }
}

import bundle from '../bundle/index.cjs';

await bundle.rollback();

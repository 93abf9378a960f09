<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>The history of the run is damaged and cannot be read.</source>
        <translation>El historial del entrenamiento está dañado y no se puede leer.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Círculo</translation>
    </message>
    <message>
        <source>A first network: two small layers learn a disc inside a ring.</source>
        <translation>Una primera red: dos capas pequeñas aprenden un disco dentro de un anillo.</translation>
    </message>
    <message>
        <source>XOR without a hidden layer</source>
        <translation>XOR sin capa oculta</translation>
    </message>
    <message>
        <source>A single straight line cannot part the classes of XOR.</source>
        <translation>Una sola recta no puede separar las clases de XOR.</translation>
    </message>
    <message>
        <source>XOR with a hidden layer</source>
        <translation>XOR con una capa oculta</translation>
    </message>
    <message>
        <source>Three hidden neurons are enough to learn XOR.</source>
        <translation>Tres neuronas ocultas bastan para aprender XOR.</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>Espiral</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the classic hard case.</source>
        <translation>Dos brazos enrollados entre sí: el caso difícil clásico.</translation>
    </message>
    <message>
        <source>Four classes</source>
        <translation>Cuatro clases</translation>
    </message>
    <message>
        <source>A spiral of four arms: softmax gives each class its probability.</source>
        <translation>Una espiral de cuatro brazos: softmax da a cada clase su probabilidad.</translation>
    </message>
    <message>
        <source>Generalisation</source>
        <translation>Generalización</translation>
    </message>
    <message>
        <source>What a network makes of examples that it has not learnt.</source>
        <translation>Qué hace una red con ejemplos que no ha aprendido.</translation>
    </message>
    <message>
        <source>Watch a network learn its examples by heart, and what holds it back (deck A: overfitting).</source>
        <translation>Ver cómo una red se aprende sus ejemplos de memoria, y qué se lo impide (presentación A: sobreajuste).</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Sobreajuste</translation>
    </message>
    <message>
        <source>Watch the gap between training and validation open.</source>
        <translation>Ver cómo se abre la brecha entre entrenamiento y validación.</translation>
    </message>
    <message>
        <source>Training and validation part ways as a network learns by heart: where early stopping would have stopped, and the best weights.</source>
        <translation>Entrenamiento y validación se separan cuando una red aprende de memoria: dónde habría parado la parada temprana, y los mejores pesos.</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizaje</translation>
    </message>
    <message>
        <source>See what more examples are worth.</source>
        <translation>Ver lo que valen más ejemplos.</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples, for networks of several sizes and another method.</source>
        <translation>Exactitud según el número de ejemplos, para redes de varios tamaños y otro método.</translation>
    </message>
    <message>
        <source>Compare what holds a network back.</source>
        <translation>Comparar lo que frena a una red.</translation>
    </message>
    <message>
        <source>Deck A&apos;s three families on one task side by side: by the cost, by the examples, by the algorithm.</source>
        <translation>Las tres familias de la presentación A con una misma tarea, lado a lado: por el coste, por los ejemplos, por el algoritmo.</translation>
    </message>
    <message>
        <source>Few noisy examples, a large network: validation gets worse as training gets better.</source>
        <translation>Pocos ejemplos con ruido y una red grande: la validación empeora mientras el entrenamiento mejora.</translation>
    </message>
    <message>
        <source>Overfitting, held back by L2</source>
        <translation>Sobreajuste, frenado con L2</translation>
    </message>
    <message>
        <source>The same network and data, with large weights made costly.</source>
        <translation>La misma red y los mismos datos, con los pesos grandes encarecidos.</translation>
    </message>
    <message>
        <source>Dead ReLUs</source>
        <translation>ReLU muertas</translation>
    </message>
    <message>
        <source>Too large a step pushes ReLU neurons to where they answer 0 for ever.</source>
        <translation>Un paso demasiado grande empuja las neuronas ReLU adonde responden 0 para siempre.</translation>
    </message>
    <message>
        <source>Saturated neurons</source>
        <translation>Neuronas saturadas</translation>
    </message>
    <message>
        <source>Very large weights flatten the logistic function: learning hardly starts.</source>
        <translation>Los pesos muy grandes aplanan la función logística: el aprendizaje apenas arranca.</translation>
    </message>
    <message>
        <source>Too high a rate</source>
        <translation>Tasa demasiado alta</translation>
    </message>
    <message>
        <source>The steps overshoot, the cost explodes; one click halves the rate.</source>
        <translation>Los pasos se pasan de largo y el coste explota; un clic reduce la tasa a la mitad.</translation>
    </message>
    <message>
        <source>Fit a curve</source>
        <translation>Ajustar una curva</translation>
    </message>
    <message>
        <source>Twelve neurons bend into a function of one variable.</source>
        <translation>Doce neuronas se doblan hasta formar una función de una variable.</translation>
    </message>
    <message>
        <source>House prices</source>
        <translation>Precios de casas</translation>
    </message>
    <message>
        <source>Three inputs of different units predict a price: scaling and R² at work.</source>
        <translation>Tres entradas con unidades distintas predicen un precio: el escalado y R² en acción.</translation>
    </message>
    <message>
        <source>MNIST as Nielsen trains it</source>
        <translation>MNIST como lo entrena Nielsen</translation>
    </message>
    <message>
        <source>784-30-10, quadratic cost, rate 3, mini-batches of 10: about 95 %.</source>
        <translation>784-30-10, coste cuadrático, tasa 3, mini-batches de 10: alrededor del 95 %.</translation>
    </message>
    <message>
        <source>MNIST with cross-entropy</source>
        <translation>MNIST con entropía cruzada</translation>
    </message>
    <message>
        <source>The same network with cross-entropy, small starting weights and L2.</source>
        <translation>La misma red con entropía cruzada, pesos iniciales pequeños y L2.</translation>
    </message>
    <message>
        <source>MNIST with ReLU and Adam</source>
        <translation>MNIST con ReLU y Adam</translation>
    </message>
    <message>
        <source>784-128-64-10: about 97 % after the first epochs.</source>
        <translation>784-128-64-10: alrededor del 97 % tras las primeras épocas.</translation>
    </message>
    <message>
        <source>The best digits</source>
        <translation>Los mejores dígitos</translation>
    </message>
    <message>
        <source>The recipe of the network that comes with the program: 200 epochs of distorted digits, about an hour.</source>
        <translation>La receta de la red que viene con el programa: 200 épocas de dígitos distorsionados, cerca de una hora.</translation>
    </message>
    <message>
        <source>By the cost</source>
        <translation>Por el coste</translation>
    </message>
    <message>
        <source>By the examples</source>
        <translation>Por los ejemplos</translation>
    </message>
    <message>
        <source>By the algorithm</source>
        <translation>Por el algoritmo</translation>
    </message>
    <message>
        <source>Deck A prints the penalty inside the bracket with the minus: C = −1/n Σ [ … + λ/(2n) Σ w² ]. A large weight then lowers the cost, and every step multiplies the weights by 1 + ηλ/n: they grow. Right is C₀ + λ/(2n) Σ w², with 1 − ηλ/n.</source>
        <translation>La presentación A imprime la penalización dentro del corchete con el menos: C = −1/n Σ [ … + λ/(2n) Σ w² ]. Así un peso grande baja el coste, y cada paso multiplica los pesos por 1 + ηλ/n: crecen. Lo correcto es C₀ + λ/(2n) Σ w², con 1 − ηλ/n.</translation>
    </message>
    <message>
        <source>λ of L2</source>
        <translation>λ de L2</translation>
    </message>
    <message>
        <source>The weight of Σ w².</source>
        <translation>Cuánto pesa Σ w².</translation>
    </message>
    <message>
        <source>λ of L1</source>
        <translation>λ de L1</translation>
    </message>
    <message>
        <source>The weight of Σ |w|.</source>
        <translation>Cuánto pesa Σ |w|.</translation>
    </message>
    <message>
        <source>L2 as printed in deck A</source>
        <translation>L2 tal como lo imprime la presentación A</translation>
    </message>
    <message>
        <source>Whether the penalty of L2 enters with the wrong sign, as the deck prints it.</source>
        <translation>Si la penalización de L2 entra con el signo equivocado, como la imprime la presentación.</translation>
    </message>
    <message>
        <source>The probability with which each hidden neuron falls silent, drawn anew for each example.</source>
        <translation>La probabilidad con la que calla cada neurona oculta, sorteada de nuevo con cada ejemplo.</translation>
    </message>
    <message>
        <source>How long early stopping waits for a better validation cost.</source>
        <translation>Cuánto espera la parada temprana un coste de validación mejor.</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>épocas</translation>
    </message>
    <message>
        <source>How many runs there are of each, for their spread.</source>
        <translation>Cuántas ejecuciones hay de cada una, para ver su dispersión.</translation>
    </message>
    <message>
        <source>How long each run is trained.</source>
        <translation>Cuánto dura cada ejecución.</translation>
    </message>
    <message>
        <source>No regularisation</source>
        <translation>Sin regularización</translation>
    </message>
    <message>
        <source>stop rule</source>
        <translation>regla de parada</translation>
    </message>
    <message>
        <source>Number of epochs</source>
        <translation>Número de épocas</translation>
    </message>
    <message>
        <source>Stops after so many passes through the training examples.</source>
        <translation>Se detiene tras un número de pasadas por los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>Run {number}: {data} {layers}</source>
        <translation>Ejecución {number}: {data} {layers}</translation>
    </message>
    <message>
        <source>{name}, seed {number}</source>
        <translation>{name}, semilla {number}</translation>
    </message>
    <message>
        <source>Validation cost</source>
        <translation>Coste de validación</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>mínimo</translation>
    </message>
    <message>
        <source>{score}, validation</source>
        <translation>{score}, validación</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>máximo</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} o {other}</translation>
    </message>
    <message>
        <source>Training cost</source>
        <translation>Coste de entrenamiento</translation>
    </message>
    <message>
        <source>{score}, training</source>
        <translation>{score}, entrenamiento</translation>
    </message>
    <message>
        <source>Changed on the way</source>
        <translation>Cambios sobre la marcha</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Épocas</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Tiempo de entrenamiento</translation>
    </message>
    <message>
        <source>How many passes through the training examples.</source>
        <translation>Cuántas pasadas por los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>Done: {epochs} epochs, as asked.</source>
        <translation>Hecho, como se pidió. Épocas: {epochs}.</translation>
    </message>
    <message>
        <source>Target cost</source>
        <translation>Coste objetivo</translation>
    </message>
    <message>
        <source>Stops when the cost of the training examples is low enough.</source>
        <translation>Se detiene cuando el coste de los ejemplos de entrenamiento es lo bastante bajo.</translation>
    </message>
    <message>
        <source>Cost at most</source>
        <translation>Coste máximo</translation>
    </message>
    <message>
        <source>The training cost at which to stop.</source>
        <translation>El coste de entrenamiento con el que se detiene.</translation>
    </message>
    <message>
        <source>Target reached: the training cost is {cost}.</source>
        <translation>Objetivo alcanzado: el coste de entrenamiento es {cost}.</translation>
    </message>
    <message>
        <source>Target accuracy</source>
        <translation>Exactitud objetivo</translation>
    </message>
    <message>
        <source>Stops when the accuracy on the validation part (or R²) is high enough.</source>
        <translation>Se detiene cuando la exactitud en la validación (o R²) es lo bastante alta.</translation>
    </message>
    <message>
        <source>Accuracy at least</source>
        <translation>Exactitud mínima</translation>
    </message>
    <message>
        <source>The accuracy at which to stop: on validation if there is such a part, else on training.</source>
        <translation>La exactitud con la que se detiene: en la validación si existe; si no, en el entrenamiento.</translation>
    </message>
    <message>
        <source>Target reached: {score} %.</source>
        <translation>Objetivo alcanzado: {score} %.</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Meseta</translation>
    </message>
    <message>
        <source>Stops when the training cost has hardly fallen for a while.</source>
        <translation>Se detiene cuando el coste de entrenamiento apenas ha bajado durante un tiempo.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Paciencia</translation>
    </message>
    <message>
        <source>How many epochs to wait for a better training cost.</source>
        <translation>Cuántas épocas esperar un coste de entrenamiento mejor.</translation>
    </message>
    <message>
        <source>Improvement</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>By how much the cost has to fall within that time to count as progress.</source>
        <translation>Cuánto tiene que bajar el coste en ese tiempo para contar como avance.</translation>
    </message>
    <message>
        <source>Plateau: the training cost has not fallen by {improvement} % for {patience} epochs.</source>
        <translation>Meseta: épocas sin que el coste de entrenamiento baje un {improvement} %: {patience}.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Parada temprana</translation>
    </message>
    <message>
        <source>Stops when the validation cost has not improved for a while, and brings the best weights back.</source>
        <translation>Se detiene cuando el coste de validación no ha mejorado durante un tiempo, y recupera los mejores pesos.</translation>
    </message>
    <message>
        <source>How many epochs to wait for a better validation cost.</source>
        <translation>Cuántas épocas esperar un coste de validación mejor.</translation>
    </message>
    <message>
        <source>Early stopping: the validation cost was best ({cost}) after epoch {epoch}; those weights are back in place.</source>
        <translation>Parada temprana: el mejor coste de validación ({cost}) fue tras la época {epoch}; esos pesos están de nuevo en su sitio.</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergencia</translation>
    </message>
    <message>
        <source>Stops when the training cost has grown to a multiple of what it was at the start.</source>
        <translation>Se detiene cuando el coste de entrenamiento ha crecido hasta un múltiplo del inicial.</translation>
    </message>
    <message>
        <source>Times the start</source>
        <translation>Veces el inicial</translation>
    </message>
    <message>
        <source>How many times the first cost counts as divergence.</source>
        <translation>Cuántas veces el primer coste cuentan como divergencia.</translation>
    </message>
    <message>
        <source>Divergence: the training cost is {cost}, more than {times} times what it was at the start.</source>
        <translation>Divergencia: el coste de entrenamiento es {cost}, más de {times} veces el inicial.</translation>
    </message>
    <message>
        <source>A layer of this network is of another kind than dense, which cannot be shown or written here.</source>
        <translation>Una capa de esta red es de otro tipo que denso, que no se puede mostrar ni escribir aquí.</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neuronas</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Densa</translation>
    </message>
    <message>
        <source>Every neuron gets every input, each with a weight of its own.</source>
        <translation>Cada neurona recibe todas las entradas, cada una con su propio peso.</translation>
    </message>
    <message>
        <source>How many neurons the layer has.</source>
        <translation>Cuántas neuronas tiene la capa.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activación</translation>
    </message>
    <message>
        <source>What each neuron of the layer makes of its weighted sum.</source>
        <translation>Lo que cada neurona de la capa hace con su suma ponderada.</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>Semilla de los datos</translation>
    </message>
    <message>
        <source>Chooses the generated examples and their division.</source>
        <translation>Elige los ejemplos generados y su división.</translation>
    </message>
    <message>
        <source>Weights seed</source>
        <translation>Semilla de los pesos</translation>
    </message>
    <message>
        <source>Chooses the starting weights.</source>
        <translation>Elige los pesos iniciales.</translation>
    </message>
    <message>
        <source>Order seed</source>
        <translation>Semilla del orden</translation>
    </message>
    <message>
        <source>Chooses the order of the examples and dropout.</source>
        <translation>Elige el orden de los ejemplos y el dropout.</translation>
    </message>
    <message>
        <source>The examples that the network learns by heart, its size, and how long it is trained.</source>
        <translation>Los ejemplos que la red aprende de memoria, su tamaño y cuánto se entrena.</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Conjunto de datos</translation>
    </message>
    <message>
        <source>Digits, or few noisy points on the plane with a network too large for them.</source>
        <translation>Dígitos, o pocos puntos con ruido en el plano y una red demasiado grande para ellos.</translation>
    </message>
    <message>
        <source>Where the examples come from.</source>
        <translation>De dónde vienen los ejemplos.</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>División</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>How many inputs each example has.</source>
        <translation>Cuántas entradas tiene cada ejemplo.</translation>
    </message>
    <message>
        <source>Threshold θ</source>
        <translation>Umbral θ</translation>
    </message>
    <message>
        <source>What the sum has to pass for it to fire: the bias with its sign turned.</source>
        <translation>Lo que la suma tiene que superar para que se active: el bias con el signo cambiado.</translation>
    </message>
    <message>
        <source>Output, when this row was looked at in this pass.</source>
        <translation>Salida cuando se miró esta fila en esta pasada.</translation>
    </message>
    <message>
        <source>Loss of this one neuron: e² = (d − y)², 1 for a wrong answer.</source>
        <translation>Pérdida de esta única neurona: e² = (d − y)², 1 si la respuesta es incorrecta.</translation>
    </message>
    <message>
        <source>Table of examples</source>
        <translation>Tabla de ejemplos</translation>
    </message>
    <message>
        <source>take the example away</source>
        <translation>quitar el ejemplo</translation>
    </message>
    <message>
        <source>What the perceptron has to learn.</source>
        <translation>Lo que el perceptrón tiene que aprender.</translation>
    </message>
    <message>
        <source>The truth table or points that the perceptron has to learn. d is the desired output; y the output and e² = (d − y)² the loss of this one neuron when the row was looked at in this pass.</source>
        <translation>La tabla de verdad o los puntos que el perceptrón tiene que aprender. d es la salida deseada; y, la salida, y e² = (d − y)², la pérdida de esta única neurona cuando se miró la fila en esta pasada.</translation>
    </message>
    <message>
        <source>One example a row; type 0 or 1 under d, the desired output.</source>
        <translation>Un ejemplo por fila; escribir 0 o 1 bajo d, la salida deseada.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Añadir fila</translation>
    </message>
    <message>
        <source>Append an example.</source>
        <translation>Añadir un ejemplo al final.</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Quitar la fila</translation>
    </message>
    <message>
        <source>Take the chosen example away (Delete).</source>
        <translation>Quitar el ejemplo elegido (Supr).</translation>
    </message>
    <message>
        <source>Click on the plane to add a point for 1, right click for 0.</source>
        <translation>Un clic en el plano añade un punto para 1; un clic derecho, para 0.</translation>
    </message>
    <message>
        <source>Desired output.</source>
        <translation>Salida deseada.</translation>
    </message>
    <message>
        <source>What the network is told of a point on the plane.</source>
        <translation>Lo que se le dice a la red de un punto del plano.</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>How the inputs are brought to one size; fitted on the training part.</source>
        <translation>Cómo se llevan las entradas a un mismo tamaño; se ajusta con la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>Output coding</source>
        <translation>Codificación de salida</translation>
    </message>
    <message>
        <source>How the classes are written as outputs.</source>
        <translation>Cómo se escriben las clases como salidas.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Capas ocultas</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>Activación de salida</translation>
    </message>
    <message>
        <source>What the output neurons make of their weighted sums.</source>
        <translation>Lo que las neuronas de salida hacen con sus sumas ponderadas.</translation>
    </message>
    <message>
        <source>Starting weights</source>
        <translation>Pesos iniciales</translation>
    </message>
    <message>
        <source>How the first weights are chosen.</source>
        <translation>Cómo se eligen los primeros pesos.</translation>
    </message>
    <message>
        <source>The network of the playground</source>
        <translation>La red del Taller</translation>
    </message>
    <message>
        <source>House prices: m², rooms, bathrooms</source>
        <translation>Casas: m², habitaciones, baños</translation>
    </message>
    <message>
        <source>The chain 1-1-1-1</source>
        <translation>La cadena 1-1-1-1</translation>
    </message>
    <message>
        <source>What enters the chain.</source>
        <translation>Lo que entra en la cadena.</translation>
    </message>
    <message>
        <source>Desired y</source>
        <translation>y deseado</translation>
    </message>
    <message>
        <source>What should come out.</source>
        <translation>Lo que debería salir.</translation>
    </message>
    <message>
        <source>Weight 1</source>
        <translation>Peso 1</translation>
    </message>
    <message>
        <source>The weight into layer 2.</source>
        <translation>El peso hacia la capa 2.</translation>
    </message>
    <message>
        <source>Bias 1</source>
        <translation>Bias 1</translation>
    </message>
    <message>
        <source>The bias of layer 2.</source>
        <translation>El bias de la capa 2.</translation>
    </message>
    <message>
        <source>Weight 2</source>
        <translation>Peso 2</translation>
    </message>
    <message>
        <source>The weight into layer 3.</source>
        <translation>El peso hacia la capa 3.</translation>
    </message>
    <message>
        <source>Bias 2</source>
        <translation>Bias 2</translation>
    </message>
    <message>
        <source>The bias of layer 3.</source>
        <translation>El bias de la capa 3.</translation>
    </message>
    <message>
        <source>Weight 3</source>
        <translation>Peso 3</translation>
    </message>
    <message>
        <source>The weight into layer 4.</source>
        <translation>El peso hacia la capa 4.</translation>
    </message>
    <message>
        <source>Bias 3</source>
        <translation>Bias 3</translation>
    </message>
    <message>
        <source>The bias of layer 4.</source>
        <translation>El bias de la capa 4.</translation>
    </message>
    <message>
        <source>What every neuron of the chain makes of its sum.</source>
        <translation>Lo que cada neurona de la cadena hace con su suma.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>No curve is shown.</source>
        <translation>No se muestra ninguna curva.</translation>
    </message>
    <message>
        <source>Which convention: it changes every number of the backward pass.</source>
        <translation>Qué convenio: cambia todos los números de la propagación hacia atrás.</translation>
    </message>
    <message>
        <source>½(a − y)² (deck A)</source>
        <translation>½(a − y)² (presentación A)</translation>
    </message>
    <message>
        <source>(a − y)² (deck B)</source>
        <translation>(a − y)² (presentación B)</translation>
    </message>
    <message>
        <source>The class must be a whole number from 0 to {last}.</source>
        <translation>La clase debe ser un número entero de 0 a {last}.</translation>
    </message>
    <message>
        <source>What training minimises: how far the answers are from the targets.</source>
        <translation>Lo que el entrenamiento minimiza: lo lejos que están las respuestas de los objetivos.</translation>
    </message>
    <message>
        <source>Descent</source>
        <translation>Descenso</translation>
    </message>
    <message>
        <source>Walk down a cost surface, step by step, with any optimiser.</source>
        <translation>Bajar por una superficie de coste, paso a paso, con cualquier optimizador.</translation>
    </message>
    <message>
        <source>Gradient descent as deck A draws it: a cost C(v₁, v₂), a start, and steps against the gradient.</source>
        <translation>El descenso de gradiente tal como lo dibuja la presentación A: un coste C(v₁, v₂), un inicio y pasos en contra del gradiente.</translation>
    </message>
    <message>
        <source>The cost of the running network over two of its weights, with the path of its training.</source>
        <translation>El coste de la red que se entrena sobre dos de sus pesos, con el camino de su entrenamiento.</translation>
    </message>
    <message>
        <source>The cost of the network that is being trained, over two of its weights or two random directions; drag the point to type these weights.</source>
        <translation>El coste de la red que se entrena, sobre dos de sus pesos o dos direcciones al azar; al arrastrar el punto se fijan esos pesos.</translation>
    </message>
    <message>
        <source>How far the gradient of a mini-batch is from that of all examples, and what that is worth.</source>
        <translation>Cuánto se aparta el gradiente de un mini-batch del de todos los ejemplos, y lo que vale eso.</translation>
    </message>
    <message>
        <source>Angle and length of a mini-batch&apos;s gradient against that of all examples, and descent by mini-batches against descent by all examples at equal work.</source>
        <translation>Ángulo y longitud del gradiente de un mini-batch frente al de todos los ejemplos, y el descenso por mini-batches frente al de todos los ejemplos con igual trabajo.</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>A cost of two variables as a map and in space, with the path of the descent in both.</source>
        <translation>Un coste de dos variables como mapa y en el espacio, con el camino del descenso en ambos.</translation>
    </message>
    <message>
        <source>Choose or type a surface, put the start anywhere, and step: what the gradient promised of each step, −η‖∇C‖² in plain descent, and what came of it, ΔC.</source>
        <translation>Elegir o escribir una superficie, poner el inicio en cualquier sitio y avanzar: lo que el gradiente prometía de cada paso, −η‖∇C‖² en el descenso simple, y lo que resultó, ΔC.</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂) that is minimised.</source>
        <translation>El coste C(v₁, v₂) que se minimiza.</translation>
    </message>
    <message>
        <source>Where the descent begins: v₁ and v₂.</source>
        <translation>Dónde empieza el descenso: v₁ y v₂.</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>Niebla</translation>
    </message>
    <message>
        <source>Lift the fog and see how good the search was.</source>
        <translation>Levantar la niebla y ver qué tal fue la búsqueda.</translation>
    </message>
    <message>
        <source>Basin map</source>
        <translation>Mapa de cuencas</translation>
    </message>
    <message>
        <source>Colour every start by the minimum that it reaches.</source>
        <translation>Colorear cada inicio según el mínimo al que llega.</translation>
    </message>
    <message>
        <source>Show heights</source>
        <translation>Mostrar las alturas</translation>
    </message>
    <message>
        <source>Show the heights again instead of the basins.</source>
        <translation>Mostrar de nuevo las alturas en lugar de las cuencas.</translation>
    </message>
    <message>
        <source>The step in words</source>
        <translation>El paso en palabras</translation>
    </message>
    <message>
        <source>What the newest step, or the one pointed at, promised and what came of it.</source>
        <translation>Lo que prometía el último paso, o el señalado, y lo que resultó.</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo va</translation>
    </message>
    <message>
        <source>Where the descent has come to and what follows from it; scores, probes and basins.</source>
        <translation>Adónde ha llegado el descenso y qué se sigue de ello; puntos, sondeos y cuencas.</translation>
    </message>
    <message>
        <source>Click where the next point will be before it is shown, and keep score.</source>
        <translation>Hacer clic donde estará el próximo punto antes de que se muestre, y llevar la cuenta.</translation>
    </message>
    <message>
        <source>Guess the next point on the map before the step is taken; nearer is better.</source>
        <translation>Predecir en el mapa el próximo punto antes de dar el paso; cuanto más cerca, mejor.</translation>
    </message>
    <message>
        <source>Hide the surface and find its minimum with few looks at C and ∇C.</source>
        <translation>Ocultar la superficie y hallar su mínimo con pocas consultas de C y ∇C.</translation>
    </message>
    <message>
        <source>This is how an optimiser sees a cost: it knows C and ∇C at the places where it asked, and no more.</source>
        <translation>Así ve un optimizador un coste: conoce C y ∇C en los sitios donde preguntó, y nada más.</translation>
    </message>
    <message>
        <source>Racer in the table</source>
        <translation>Participante de la tabla</translation>
    </message>
    <message>
        <source>Whose steps the table and the sentence above it tell.</source>
        <translation>De quién son los pasos de la tabla y de la frase de encima.</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Pasos dados</translation>
    </message>
    <message>
        <source>Drag to any step that was worked out.</source>
        <translation>Arrastrar hasta cualquier paso ya calculado.</translation>
    </message>
    <message>
        <source>Every step that was worked out: drag back and forth along the descent.</source>
        <translation>Todos los pasos calculados: arrastrar adelante y atrás a lo largo del descenso.</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂): one of seven known ones, or what you type.</source>
        <translation>El coste C(v₁, v₂): uno de los siete conocidos, o el que se escriba.</translation>
    </message>
    <message>
        <source>Where the descent begins: typed, or clicked on the map.</source>
        <translation>Dónde empieza el descenso: escrito, o con un clic en el mapa.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>How the gradient becomes a step; up to three race from one start.</source>
        <translation>Cómo el gradiente se vuelve paso; hasta tres compiten desde el mismo inicio.</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>Ponerse a prueba</translation>
    </message>
    <message>
        <source>Predict the next point, or search for the minimum in fog.</source>
        <translation>Predecir el próximo punto, o buscar el mínimo en la niebla.</translation>
    </message>
    <message>
        <source>Every start</source>
        <translation>Todos los inicios</translation>
    </message>
    <message>
        <source>Which minimum each start reaches with the first optimiser.</source>
        <translation>A qué mínimo llega cada inicio con el primer optimizador.</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Cómo termina</translation>
    </message>
    <message>
        <source>When a descent has arrived, and when it is given up.</source>
        <translation>Cuándo ha llegado un descenso y cuándo se abandona.</translation>
    </message>
    <message>
        <source>Surface: {name}</source>
        <translation>Superficie: {name}</translation>
    </message>
    <message>
        <source>Start: {place}</source>
        <translation>Inicio: {place}</translation>
    </message>
    <message>
        <source>Optimiser: {name}</source>
        <translation>Optimizador: {name}</translation>
    </message>
    <message>
        <source>Take an optimiser out of the race</source>
        <translation>Retirar un optimizador de la carrera</translation>
    </message>
    <message>
        <source>Probe {place}</source>
        <translation>Sondear {place}</translation>
    </message>
    <message>
        <source>Guess {place}</source>
        <translation>Predecir {place}</translation>
    </message>
    <message>
        <source>The basin map could not be computed.</source>
        <translation>No se pudo calcular el mapa de cuencas.</translation>
    </message>
    <message>
        <source>your guess</source>
        <translation>la predicción</translation>
    </message>
    <message>
        <source>How the gradient becomes a step.</source>
        <translation>Cómo el gradiente se convierte en un paso.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Tolerancia</translation>
    </message>
    <message>
        <source>The descent has arrived where the length of the gradient is below this.</source>
        <translation>El descenso ha llegado cuando la longitud del gradiente queda por debajo.</translation>
    </message>
    <message>
        <source>Steps at most</source>
        <translation>Pasos como máximo</translation>
    </message>
    <message>
        <source>After how many steps it ends in any case.</source>
        <translation>Tras cuántos pasos termina en cualquier caso.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 paso</translation>
    </message>
    <message>
        <source>10 steps</source>
        <translation>10 pasos</translation>
    </message>
    <message>
        <source>100 steps</source>
        <translation>100 pasos</translation>
    </message>
    <message>
        <source>C has no finite value at the start {place}: choose another.</source>
        <translation>C no tiene un valor finito en el inicio {place}: hay que elegir otro.</translation>
    </message>
    <message>
        <source>C has no gradient at the start {place}, the surface has an edge there: choose another.</source>
        <translation>C no tiene gradiente en el inicio {place}, la superficie tiene allí una arista: hay que elegir otro.</translation>
    </message>
    <message>
        <source>A race has from 1 to {most} optimisers.</source>
        <translation>Una carrera tiene de 1 a {most} optimizadores.</translation>
    </message>
    <message>
        <source>How the gradient becomes a step of the weights.</source>
        <translation>Cómo se convierte el gradiente en un paso de los pesos.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How the learning rate changes as training goes on.</source>
        <translation>Cómo cambia la tasa de aprendizaje a medida que avanza el entrenamiento.</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularización</translation>
    </message>
    <message>
        <source>What keeps the network from learning its examples by heart.</source>
        <translation>Lo que impide que la red aprenda sus ejemplos de memoria.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Aumento de datos</translation>
    </message>
    <message>
        <source>How training images are changed at random each time they are shown; needs images.</source>
        <translation>Cómo se cambian al azar las imágenes de entrenamiento cada vez que se muestran; necesita imágenes.</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>Mini-batch</translation>
    </message>
    <message>
        <source>How many examples are looked at for one step; 0 takes all of them (full batch).</source>
        <translation>Cuántos ejemplos se miran para dar un paso; 0 los toma todos (full batch).</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>ejemplos</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Parar cuando</translation>
    </message>
    <message>
        <source>When training ends by itself.</source>
        <translation>Cuándo termina el entrenamiento por sí solo.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>How many times each coding is trained.</source>
        <translation>Cuántas veces se entrena cada codificación.</translation>
    </message>
    <message>
        <source>How long each network is trained.</source>
        <translation>Cuánto se entrena cada red.</translation>
    </message>
    <message>
        <source>How many neurons the one hidden layer has.</source>
        <translation>Cuántas neuronas tiene la única capa oculta.</translation>
    </message>
    <message>
        <source>How many images of MNIST each network learns from.</source>
        <translation>De cuántas imágenes de MNIST aprende cada red.</translation>
    </message>
    <message>
        <source>Accuracies of both codings</source>
        <translation>Exactitudes de ambas codificaciones</translation>
    </message>
    <message>
        <source>Invalid codes</source>
        <translation>Códigos no válidos</translation>
    </message>
    <message>
        <source>Validation accuracy: a dot for each seed, mean and spread</source>
        <translation>Exactitud de validación: un punto por semilla, media y dispersión</translation>
    </message>
    <message>
        <source>The six codes of no digit, and how often they come</source>
        <translation>Los seis códigos que no son dígitos, y cuánto salen</translation>
    </message>
    <message>
        <source>Train both</source>
        <translation>Entrenar ambas</translation>
    </message>
    <message>
        <source>Train every network; takes some minutes.</source>
        <translation>Entrenar todas las redes; tarda unos minutos.</translation>
    </message>
    <message>
        <source>How outputs are read</source>
        <translation>Cómo se leen las salidas</translation>
    </message>
    <message>
        <source>The rule by which the outputs are read as a digit; the networks stay the same.</source>
        <translation>La regla con la que las salidas se leen como un dígito; las redes no cambian.</translation>
    </message>
    <message>
        <source>{code} = {number}</source>
        <translation>{code} = {number}</translation>
    </message>
    <message>
        <source>This code names no digit, so the answer counts as wrong.</source>
        <translation>Este código no nombra ningún dígito, así que la respuesta cuenta como incorrecta.</translation>
    </message>
    <message>
        <source>Press “Train both”: the result grows here, network by network.</source>
        <translation>Al pulsar “Entrenar ambas”, el resultado crece aquí, red a red.</translation>
    </message>
    <message>
        <source>Ten outputs are {gap} points {word} than four bits. Of {asked} answers in bits, {invalid} were no digit.</source>
        <translation>Diez salidas aciertan {gap} puntos {word} que cuatro bits. De {asked} respuestas en bits, {invalid} no eran ningún dígito.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>más</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>menos</translation>
    </message>
    <message>
        <source>That is no more than the seeds differ among themselves.</source>
        <translation>No es más de lo que difieren las semillas entre sí.</translation>
    </message>
    <message>
        <source>This was made by a newer nnplayground (format {number}, known up to {known}): update the program.</source>
        <translation>Esto se hizo con un nnplayground más nuevo (formato {number}, se conoce hasta {known}): hay que actualizar el programa.</translation>
    </message>
    <message>
        <source>The network has no input: switch on at least one.</source>
        <translation>La red no tiene ninguna entrada: hay que activar al menos una.</translation>
    </message>
    <message>
        <source>There is no input called “{name}”.</source>
        <translation>No existe la entrada “{name}”.</translation>
    </message>
    <message>
        <source>{name} belongs to the output layer: choose another activation for the hidden one.</source>
        <translation>{name} es de la capa de salida: hay que elegir otra activación para la oculta.</translation>
    </message>
    <message>
        <source>{name} of a single output is always 1: choose another output activation.</source>
        <translation>{name} con una sola salida siempre da 1: hay que elegir otra activación de salida.</translation>
    </message>
    <message>
        <source>{name} names one class, so it cannot write a binary code: choose logistic outputs.</source>
        <translation>{name} nombra una clase, así que no puede escribir un código binario: hay que elegir salidas logísticas.</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>Each example belongs to a class, which the network has to name.</source>
        <translation>Cada ejemplo pertenece a una clase, que la red tiene que nombrar.</translation>
    </message>
    <message>
        <source>Each example has one or more quantities, which the network has to predict.</source>
        <translation>Cada ejemplo tiene una o varias cantidades, que la red tiene que predecir.</translation>
    </message>
    <message>
        <source>Softmax gives probabilities of classes; these data ask for quantities: choose linear.</source>
        <translation>Softmax da probabilidades de clases; estos datos piden cantidades: hay que elegir lineal.</translation>
    </message>
    <message>
        <source>Augmentation changes images, and these data are none: take it out.</source>
        <translation>El aumento de datos cambia imágenes, y estos datos no lo son: hay que quitarlo.</translation>
    </message>
    <message>
        <source>This network would need {needed} GB of memory; {limit} GB is the limit. Make its layers smaller.</source>
        <translation>Esta red necesitaría {needed} GB de memoria; el límite es {limit} GB. Hay que reducir sus capas.</translation>
    </message>
    <message>
        <source>The cost is no longer a finite number after mini-batch {step}: the steps were too large. The last good weights are back in place; a smaller learning rate helps.</source>
        <translation>El coste ya no es un número finito tras el mini-batch {step}: los pasos eran demasiado grandes. Los últimos pesos buenos están de nuevo en su sitio; ayuda una tasa de aprendizaje menor.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Something unexpected went wrong in the training; the run stands still. Reset it to go on.</source>
        <translation>Ocurrió algo inesperado en el entrenamiento, que queda parado: hay que reiniciarlo para seguir.</translation>
    </message>
    <message>
        <source>There is not enough free memory for this network: make its layers or the mini-batch smaller.</source>
        <translation>No hay suficiente memoria libre para esta red: hay que reducir sus capas o el mini-batch.</translation>
    </message>
    <message>
        <source>Drawing of the network</source>
        <translation>Dibujo de la red</translation>
    </message>
    <message>
        <source>choose a neuron or connection (with Ctrl neurons only)</source>
        <translation>elegir una neurona o conexión (con Ctrl, solo neuronas)</translation>
    </message>
    <message>
        <source>add or remove a neuron of the chosen layer</source>
        <translation>añadir o quitar una neurona de la capa elegida</translation>
    </message>
    <message>
        <source>add or remove a hidden layer</source>
        <translation>añadir o quitar una capa oculta</translation>
    </message>
    <message>
        <source>type the value of the chosen weight or bias</source>
        <translation>escribir el valor del peso o bias elegido</translation>
    </message>
    <message>
        <source>choose nothing</source>
        <translation>no elegir nada</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Época</translation>
    </message>
    <message>
        <source>Which moment of the run is shown.</source>
        <translation>Qué momento del entrenamiento se muestra.</translation>
    </message>
    <message>
        <source>Neurons of one colour are identical: the same weights in, bias and weights out.</source>
        <translation>Las neuronas de un mismo color son idénticas: los mismos pesos de entrada, bias y pesos de salida.</translation>
    </message>
    <message>
        <source>Largest distance between two hidden neurons</source>
        <translation>Mayor distancia entre dos neuronas ocultas</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distancia</translation>
    </message>
    <message>
        <source>The cost over the epochs: equal neurons bring it down only as far as a single one could.</source>
        <translation>El coste a lo largo de las épocas: las neuronas iguales solo lo bajan hasta donde podría una sola.</translation>
    </message>
    <message>
        <source>Click to see the network of an epoch.</source>
        <translation>Un clic muestra la red de una época.</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>En qué quedó</translation>
    </message>
    <message>
        <source>The four answers</source>
        <translation>Las cuatro respuestas</translation>
    </message>
    <message>
        <source>All weights equal: every hidden neuron gets the same gradient, so they stay twins and can do only what one neuron can.</source>
        <translation>Todos los pesos iguales: cada neurona oculta recibe el mismo gradiente, así que siguen siendo gemelas y solo pueden hacer lo que hace una.</translation>
    </message>
    <message>
        <source>learnt</source>
        <translation>aprendido</translation>
    </message>
    <message>
        <source>not learnt</source>
        <translation>no aprendido</translation>
    </message>
    <message>
        <source>the hidden neurons stayed twins</source>
        <translation>las neuronas ocultas siguieron siendo gemelas</translation>
    </message>
    <message>
        <source>the hidden neurons parted</source>
        <translation>las neuronas ocultas se separaron</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>Distance at epoch {epoch}: {distance}.</source>
        <translation>Distancia en la época {epoch}: {distance}.</translation>
    </message>
    <message>
        <source>This run could not be computed.</source>
        <translation>No se pudo calcular este entrenamiento.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
        <source>Mini-batches/s</source>
        <translation>Mini-batches/s</translation>
    </message>
    <message>
        <source>Preparing the data…</source>
        <translation>Preparando los datos…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Build a network and watch it learn.</source>
        <translation>Construir una red y verla aprender.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Press “Train”: the curves grow here.</source>
        <translation>Al pulsar “Entrenar”, las curvas crecen aquí.</translation>
    </message>
    <message>
        <source>P {patience}</source>
        <translation>P {patience}</translation>
    </message>
    <message>
        <source>Cost on the training and on the validation examples, epoch by epoch, with the gap between them shaded. P 5 marks where early stopping with a patience of 5 epochs would have ended the run.</source>
        <translation>Coste en los ejemplos de entrenamiento y en los de validación, época a época, con la brecha sombreada. P 5 marca dónde habría terminado la parada temprana con una paciencia de 5 épocas.</translation>
    </message>
    <message>
        <source>Cost of training and validation</source>
        <translation>Coste de entrenamiento y validación</translation>
    </message>
    <message>
        <source>Accuracy on the training and on the validation examples, with the gap between them shaded: what the network knows by heart and cannot apply.</source>
        <translation>Exactitud en los ejemplos de entrenamiento y en los de validación, con la brecha sombreada: lo que la red sabe de memoria y no puede aplicar.</translation>
    </message>
    <message>
        <source>Accuracy of training and validation</source>
        <translation>Exactitud de entrenamiento y validación</translation>
    </message>
    <message>
        <source>How the network learns, while it learns: its weights, its answers and the cost.</source>
        <translation>Cómo aprende la red mientras aprende: sus pesos, sus respuestas y el coste.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Cannot be trained</source>
        <translation>No se puede entrenar</translation>
    </message>
    <message>
        <source>Looking back: Train goes on from here</source>
        <translation>Mirando atrás: Entrenar sigue desde aquí</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Incertidumbre</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>What the network answers at every point of the plane.</source>
        <translation>Lo que responde la red en cada punto del plano.</translation>
    </message>
    <message>
        <source>How close the two best answers are: paper where the network is sure, ink where it is undecided.</source>
        <translation>Lo cerca que están las dos mejores respuestas: papel donde la red está segura, tinta donde duda.</translation>
    </message>
    <message>
        <source>Which of the drawn examples the network gets wrong, or by how much.</source>
        <translation>En cuáles de los ejemplos dibujados se equivoca la red, o por cuánto.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Frontera de decisión</translation>
    </message>
    <message>
        <source>paint points of your own, or stop</source>
        <translation>pintar puntos propios, o dejarlo</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Lo que muestran los colores</translation>
    </message>
    <message>
        <source>Choose what the colours show.</source>
        <translation>Elegir lo que muestran los colores.</translation>
    </message>
    <message>
        <source>Discretise</source>
        <translation>Discretizar</translation>
    </message>
    <message>
        <source>Show the answers without the shades in between.</source>
        <translation>Mostrar las respuestas sin los tonos intermedios.</translation>
    </message>
    <message>
        <source>Training examples</source>
        <translation>Ejemplos de entrenamiento</translation>
    </message>
    <message>
        <source>Show the examples that the network learns from (filled).</source>
        <translation>Mostrar los ejemplos de los que aprende la red (rellenos).</translation>
    </message>
    <message>
        <source>Validation examples</source>
        <translation>Ejemplos de validación</translation>
    </message>
    <message>
        <source>Show the examples that only judge the network (hollow).</source>
        <translation>Mostrar los ejemplos que solo evalúan la red (huecos).</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Paint points of your own on the plane. (P)</source>
        <translation>Pintar puntos propios en el plano. (P)</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Eje horizontal</translation>
    </message>
    <message>
        <source>Vertical axis</source>
        <translation>Eje vertical</translation>
    </message>
    <message>
        <source>What the network answers</source>
        <translation>Lo que responde la red</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Choose the input on this axis; those on neither axis are at their mean.</source>
        <translation>Elegir la entrada de este eje; las que no están en ningún eje quedan en su media.</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>segura</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>indecisa</translation>
    </message>
    <message>
        <source>activation a</source>
        <translation>activación a</translation>
    </message>
    <message>
        <source>Weights of the first layer</source>
        <translation>Pesos de la 1.ª capa</translation>
    </message>
    <message>
        <source>Same scale for all</source>
        <translation>Misma escala para todas</translation>
    </message>
    <message>
        <source>Colour all pictures on one scale, so that small weights look faint.</source>
        <translation>Colorear todas las imágenes en una sola escala, para que los pesos pequeños se vean tenues.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Show the neurons before these.</source>
        <translation>Mostrar las neuronas anteriores a estas.</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Show the neurons after these.</source>
        <translation>Mostrar las neuronas que siguen a estas.</translation>
    </message>
    <message>
        <source>{first}–{last} of {all}</source>
        <translation>{first}–{last} de {all}</translation>
    </message>
    <message>
        <source>Blue weights speak for ink, orange ones against it.</source>
        <translation>Los pesos azules hablan a favor de la tinta, los naranjas en contra.</translation>
    </message>
    <message>
        <source>Class {name}</source>
        <translation>Clase {name}</translation>
    </message>
    <message>
        <source>Neuron {index}</source>
        <translation>Neurona {index}</translation>
    </message>
    <message>
        <source>{name}: bias {bias}, weights from {low} to {high}</source>
        <translation>{name}: bias {bias}, pesos de {low} a {high}</translation>
    </message>
    <message>
        <source>Its number in the data, from 1.</source>
        <translation>Su número en los datos, desde 1.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Which network is worked through.</source>
        <translation>Con qué red se trabaja.</translation>
    </message>
    <message>
        <source>Type the inputs</source>
        <translation>Escribir las entradas</translation>
    </message>
    <message>
        <source>Give inputs and the desired answer yourself, in the units of the data.</source>
        <translation>Dar las entradas y la respuesta deseada a mano, en las unidades de los datos.</translation>
    </message>
    <message>
        <source>Go to a neuron:</source>
        <translation>Ir a una neurona:</translation>
    </message>
    <message>
        <source>of {count} examples in the data</source>
        <translation>de {count} ejemplos de los datos</translation>
    </message>
    <message>
        <source>desired {name}</source>
        <translation>deseado: {name}</translation>
    </message>
    <message>
        <source>desired class ({names})</source>
        <translation>clase deseada ({names})</translation>
    </message>
    <message>
        <source>A number, then Enter.</source>
        <translation>Un número y después Intro.</translation>
    </message>
    <message>
        <source>The last layer is {number}.</source>
        <translation>La última capa es {number}.</translation>
    </message>
    <message>
        <source>Layer {layer} has {count} neurons.</source>
        <translation>Neuronas de la capa {layer}: {count}.</translation>
    </message>
    <message>
        <source>There is no example {number}: choose 1 to {count}.</source>
        <translation>No existe el ejemplo {number}: hay que elegir de 1 a {count}.</translation>
    </message>
    <message>
        <source>Add a hidden layer behind the inputs</source>
        <translation>Añadir una capa oculta tras las entradas</translation>
    </message>
    <message>
        <source>Add a hidden layer behind hidden layer {number}</source>
        <translation>Añadir una capa oculta tras la capa oculta {number}</translation>
    </message>
    <message>
        <source>Add a hidden layer here.</source>
        <translation>Añadir aquí una capa oculta.</translation>
    </message>
    <message>
        <source>Output over the epochs</source>
        <translation>Salida a lo largo de las épocas</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>época</translation>
    </message>
    <message>
        <source>Cost over the epochs</source>
        <translation>Coste a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Slope of the activation over the epochs</source>
        <translation>Pendiente de la activación a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Gradient over the epochs</source>
        <translation>Gradiente a lo largo de las épocas</translation>
    </message>
    <message>
        <source>Click to read the numbers of an epoch.</source>
        <translation>Un clic lee los números de una época.</translation>
    </message>
    <message>
        <source>The factors of the gradient</source>
        <translation>Los factores del gradiente</translation>
    </message>
    <message>
        <source>Both gradients at the chosen epoch, factor by factor.</source>
        <translation>Ambos gradientes en la época elegida, factor a factor.</translation>
    </message>
    <message>
        <source>One neuron has to answer y and starts badly wrong. With the quadratic cost σ′(z) ≈ 0 holds it back; with cross-entropy σ′(z) cancels.</source>
        <translation>Una neurona tiene que responder y, pero empieza muy equivocada. Con el coste cuadrático la frena σ′(z) ≈ 0; con la entropía cruzada σ′(z) se cancela.</translation>
    </message>
    <message>
        <source>Shown below, factor by factor:</source>
        <translation>Abajo se muestra, factor a factor:</translation>
    </message>
    <message>
        <source>Epoch {number}</source>
        <translation>Época {number}</translation>
    </message>
    <message>
        <source>half way after {count} epochs</source>
        <translation>mitad del camino en la época {count}</translation>
    </message>
    <message>
        <source>never half way</source>
        <translation>nunca a mitad de camino</translation>
    </message>
    <message>
        <source>Quadratic</source>
        <translation>Cuadrático</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>How far the answers are from the targets, epoch by epoch. The faint band is single mini-batches. A validation curve that rises while the training curve falls is overfitting (deck A). With a regulariser training minimises C = C₀ + penalty, and each of the two has its own line.</source>
        <translation>Lo lejos que están las respuestas de los objetivos, época a época. La banda tenue son los mini-batches sueltos. Una curva de validación que sube mientras baja la de entrenamiento es sobreajuste (presentación A). Con un regularizador se minimiza C = C₀ + penalización, y cada una tiene su línea.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Penalización</translation>
    </message>
    <message>
        <source>C₀, training</source>
        <translation>C₀, entrenamiento</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>Mini-batches</translation>
    </message>
    <message>
        <source>How many examples are looked at for one step; 0 takes all of them.</source>
        <translation>Cuántos ejemplos se miran para un paso; 0 los toma todos.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>How many gradients of single examples each of them may compute.</source>
        <translation>Cuántos gradientes de ejemplos sueltos puede calcular cada uno.</translation>
    </message>
    <message>
        <source>gradients</source>
        <translation>gradientes</translation>
    </message>
    <message>
        <source>How many times each network is judged on its way.</source>
        <translation>Cuántas veces se evalúa cada red por el camino.</translation>
    </message>
    <message>
        <source>With mini-batches of {size} of {examples} examples a pass makes {updates} updates instead of 1. Each costs {updates} times less; that does not make the training {updates} times faster, because their directions are only estimates.</source>
        <translation>Con mini-batches de {size} de {examples} ejemplos, una pasada da {updates} actualizaciones en vez de 1. Cada una cuesta {updates} veces menos; eso no hace el entrenamiento {updates} veces más rápido, porque sus direcciones son solo estimaciones.</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>Press Space to train: the cost appears here.</source>
        <translation>Al pulsar Espacio para entrenar, el coste aparece aquí.</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Press Space to train: the accuracy appears here.</source>
        <translation>Al pulsar Espacio para entrenar, la exactitud aparece aquí.</translation>
    </message>
    <message>
        <source>{score} (%)</source>
        <translation>{score} (%)</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>Press Space to train: R² appears here.</source>
        <translation>Al pulsar Espacio para entrenar, R² aparece aquí.</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>De 0 a 1</translation>
    </message>
    <message>
        <source>Paper is 0 and full ink is 1.</source>
        <translation>El papel es 0 y la tinta plena es 1.</translation>
    </message>
    <message>
        <source>1 neuron</source>
        <translation>1 neurona</translation>
    </message>
    <message>
        <source>Work out the curve</source>
        <translation>Calcular la curva</translation>
    </message>
    <message>
        <source>Train every network on ever more examples; what is known already is not done again.</source>
        <translation>Entrenar cada red con cada vez más ejemplos; lo que ya se sabe no se repite.</translation>
    </message>
    <message>
        <source>Forget the points</source>
        <translation>Olvidar los puntos</translation>
    </message>
    <message>
        <source>Throw the points away and begin with none.</source>
        <translation>Descartar los puntos y empezar sin ninguno.</translation>
    </message>
    <message>
        <source>The points are kept with the project; this throws them away.</source>
        <translation>Los puntos se guardan con el proyecto; esto los descarta.</translation>
    </message>
    <message>
        <source>What each method reaches with the most examples that it has had so far.</source>
        <translation>Lo que alcanza cada método con el mayor número de ejemplos que ha tenido hasta ahora.</translation>
    </message>
    <message>
        <source>Each network learns equally many mini-batches at each point, whatever the number of examples; the examples of a smaller number are among those of a larger one.</source>
        <translation>Cada red aprende en cada punto el mismo número de mini-batches, sean cuantos sean los ejemplos; los de un número menor están entre los de uno mayor.</translation>
    </message>
    <message>
        <source>The first point is on its way.</source>
        <translation>El primer punto está en camino.</translation>
    </message>
    <message>
        <source>Press “Work out the curve”: it grows here.</source>
        <translation>Al pulsar “Calcular la curva”, crece aquí.</translation>
    </message>
    <message>
        <source>{count} neurons</source>
        <translation>{count} neuronas</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <translation>sin capa oculta</translation>
    </message>
    <message>
        <source>1 hidden layer (shallow)</source>
        <translation>1 capa oculta (poco profunda)</translation>
    </message>
    <message>
        <source>1 hidden layer</source>
        <translation>1 capa oculta</translation>
    </message>
    <message>
        <source>{count} hidden layers</source>
        <translation>{count} capas ocultas</translation>
    </message>
    <message>
        <source>{count} hidden layers (deep)</source>
        <translation>{count} capas ocultas (profunda)</translation>
    </message>
    <message>
        <source>1 input</source>
        <translation>1 entrada</translation>
    </message>
    <message>
        <source>{count} inputs</source>
        <translation>{count} entradas</translation>
    </message>
    <message>
        <source>1 output</source>
        <translation>1 salida</translation>
    </message>
    <message>
        <source>{count} outputs</source>
        <translation>{count} salidas</translation>
    </message>
    <message>
        <source>1 parameter</source>
        <translation>1 parámetro</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} parámetros</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation>Oculta {number}</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>How many sums there are.</source>
        <translation>Cuántas sumas hay.</translation>
    </message>
    <message>
        <source>Right output</source>
        <translation>Salida correcta</translation>
    </message>
    <message>
        <source>Which output should be 1.</source>
        <translation>Qué salida debería ser 1.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>What the sums are divided by first: small sharpens, large evens out.</source>
        <translation>Entre cuánto se dividen antes las sumas: un valor pequeño afila, uno grande iguala.</translation>
    </message>
    <message>
        <source>Take the network&apos;s sums</source>
        <translation>Tomar las sumas de la red</translation>
    </message>
    <message>
        <source>Use the sums of the playground&apos;s softmax layer for the chosen example.</source>
        <translation>Usar las sumas de la capa softmax del Taller para el ejemplo elegido.</translation>
    </message>
    <message>
        <source>Softmax step by step</source>
        <translation>Softmax paso a paso</translation>
    </message>
    <message>
        <source>Each stage with its working and its result.</source>
        <translation>Cada etapa con su cálculo y su resultado.</translation>
    </message>
    <message>
        <source>Jacobian ∂aᵢ/∂zⱼ</source>
        <translation>Matriz jacobiana ∂aᵢ/∂zⱼ</translation>
    </message>
    <message>
        <source>Terms ∂C/∂aᵢ · ∂aᵢ/∂zⱼ</source>
        <translation>Términos ∂C/∂aᵢ · ∂aᵢ/∂zⱼ</translation>
    </message>
    <message>
        <source>The weighted sum of this output.</source>
        <translation>La suma ponderada de esta salida.</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Neuron {neuron} of hidden layer {layer}</source>
        <translation>Neurona {neuron} de la capa oculta {layer}</translation>
    </message>
    <message>
        <source>Output “{name}”</source>
        <translation>Salida “{name}”</translation>
    </message>
    <message>
        <source>Output {number}</source>
        <translation>Salida {number}</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>Hidden {layer}, neuron {neuron}</source>
        <translation>Oculta {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Import your own data</source>
        <translation>&amp;Importar datos propios</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecución</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Eje&amp;mplos</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>The project is being written; the window closes after that.</source>
        <translation>Se está escribiendo el proyecto; después se cierra la ventana.</translation>
    </message>
    <message>
        <source>&amp;Remove from the start menu</source>
        <translation>Quita&amp;r del menú de inicio</translation>
    </message>
    <message>
        <source>&amp;About nnplayground</source>
        <translation>Acerca &amp;de nnplayground</translation>
    </message>
    <message>
        <source>Versions, and where examples and ideas come from.</source>
        <translation>Versiones, y de dónde vienen los ejemplos y las ideas.</translation>
    </message>
    <message>
        <source>&amp;Libraries and licences</source>
        <translation>&amp;Bibliotecas y licencias</translation>
    </message>
    <message>
        <source>What the program stands on, and under which terms.</source>
        <translation>En qué se apoya el programa, y bajo qué condiciones.</translation>
    </message>
    <message>
        <source>Repair the &amp;start-menu entry</source>
        <translation>Reparar la entrada del &amp;menú de inicio</translation>
    </message>
    <message>
        <source>Add to the &amp;start menu</source>
        <translation>Añadir al &amp;menú de inicio</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu already.</source>
        <translation>nnplayground ya está en el menú de inicio.</translation>
    </message>
    <message>
        <source>Have nnplayground in the start menu, and projects open with it.</source>
        <translation>Tener nnplayground en el menú de inicio y abrir con él los proyectos.</translation>
    </message>
    <message>
        <source>Take nnplayground out of the start menu.</source>
        <translation>Quitar nnplayground del menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is not in the start menu.</source>
        <translation>nnplayground no está en el menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is no longer in the start menu.</source>
        <translation>nnplayground ya no está en el menú de inicio.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu, and its projects open with it.</source>
        <translation>nnplayground está en el menú de inicio y abre sus proyectos.</translation>
    </message>
    <message>
        <source>Example: {name}</source>
        <translation>Ejemplo: {name}</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Handwritten digits</source>
        <translation>Dígitos escritos a mano</translation>
    </message>
    <message>
        <source>MNIST, by Y. LeCun, C. Cortes and C. Burges; licence CC BY-SA 3.0. The images are unchanged.</source>
        <translation>MNIST, de Y. LeCun, C. Cortes y C. Burges; licencia CC BY-SA 3.0. Las imágenes no se han modificado.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Iris (R. A. Fisher, 1936), wine, breast cancer, digits and diabetes, as scikit-learn brings them.</source>
        <translation>Iris (R. A. Fisher, 1936), vino, cáncer de mama, dígitos y diabetes, como los trae scikit-learn.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Libro</translation>
    </message>
    <message>
        <source>Many experiments follow “Neural Networks and Deep Learning” by Michael Nielsen (2015).</source>
        <translation>Muchos experimentos siguen “Neural Networks and Deep Learning”, de Michael Nielsen (2015).</translation>
    </message>
    <message>
        <source>After M. Okabe and K. Ito, so that colour-blind eyes can tell them apart.</source>
        <translation>Según M. Okabe y K. Ito, para que las personas daltónicas los distingan.</translation>
    </message>
    <message>
        <source>About nnplayground</source>
        <translation>Acerca de nnplayground</translation>
    </message>
    <message>
        <source>Libraries and licences</source>
        <translation>Bibliotecas y licencias</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Copiar versiones</translation>
    </message>
    <message>
        <source>Put the versions on the clipboard, for a question or a report.</source>
        <translation>Copiar las versiones al portapapeles, para una pregunta o un informe.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Window system</source>
        <translation>Sistema de ventanas</translation>
    </message>
    <message>
        <source>nnplayground is free software under the MIT licence.</source>
        <translation>nnplayground es software libre con licencia MIT.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>Su texto</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>nnplayground stands on these, and on Python (PSF licence). Qt is used under the LGPL.</source>
        <translation>nnplayground se apoya en estas bibliotecas y en Python (licencia PSF). Qt se usa con la LGPL.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>“{name}” came without the text of its licence; its page on the net has it.</source>
        <translation>“{name}” vino sin el texto de su licencia; está en su página web.</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Entrenar</translation>
    </message>
    <message>
        <source>One &amp;mini-batch</source>
        <translation>Un &amp;mini-batch</translation>
    </message>
    <message>
        <source>Learn one mini-batch and stand still.</source>
        <translation>Aprender un mini-batch y detenerse.</translation>
    </message>
    <message>
        <source>One &amp;epoch</source>
        <translation>Una épo&amp;ca</translation>
    </message>
    <message>
        <source>Learn to the end of the epoch.</source>
        <translation>Aprender hasta el final de la época.</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>Go back to the same start: the same weights and order.</source>
        <translation>Volver al mismo inicio: los mismos pesos y el mismo orden.</translation>
    </message>
    <message>
        <source>Ne&amp;w start</source>
        <translation>&amp;Nuevo inicio</translation>
    </message>
    <message>
        <source>Start again with other weights.</source>
        <translation>Empezar de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Stand still after this mini-batch.</source>
        <translation>Detenerse tras este mini-batch.</translation>
    </message>
    <message>
        <source>x = {value}</source>
        <translation>x = {value}</translation>
    </message>
    <message>
        <source>z = {value}</source>
        <translation>z = {value}</translation>
    </message>
    <message>
        <source>a = {value}</source>
        <translation>a = {value}</translation>
    </message>
    <message>
        <source>The cost C(v₁, v₂) seen from above: the stronger the colour, the lower the ground; a line joins places of the same cost. The gradient stands at right angles to the lines, and descent goes against it.</source>
        <translation>El coste C(v₁, v₂) visto desde arriba: cuanto más intenso el color, más bajo el terreno; una línea une sitios del mismo coste. El gradiente es perpendicular a las líneas, y el descenso va en contra de él.</translation>
    </message>
    <message>
        <source>Contour map</source>
        <translation>Mapa de curvas de nivel</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>choose the place of the cross: the start, a guess or a probe</source>
        <translation>elegir el sitio de la cruz: el inicio, una predicción o un sondeo</translation>
    </message>
    <message>
        <source>Fog: choose a place to look at C and ∇C there.</source>
        <translation>Niebla: elegir un sitio para consultar C y ∇C allí.</translation>
    </message>
    <message>
        <source>Insert, Delete</source>
        <translation>Insertar, Suprimir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>See and drive every statement of an introductory course on neural networks.</source>
        <translation>Ver y manejar todo lo que dice un curso de introducción a las redes neuronales.</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Taller</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <translation>Perceptrón</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Paso a paso</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Dígitos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Division and scaling</source>
        <translation>División y escalado</translation>
    </message>
    <message>
        <source>Cost and optimiser</source>
        <translation>Coste y optimizador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Nuevo inicio</translation>
    </message>
    <message>
        <source>Back to epoch {epoch}</source>
        <translation>Volver a la época {epoch}</translation>
    </message>
    <message>
        <source>Change the cost to “{cost}” as well</source>
        <translation>Cambiar también el coste a “{cost}”</translation>
    </message>
    <message>
        <source>Halve the rate and go on</source>
        <translation>Reducir la tasa a la mitad y seguir</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>How many runs there are, the one with the present seeds included.</source>
        <translation>Cuántas ejecuciones hay, incluida la de las semillas actuales.</translation>
    </message>
    <message>
        <source>How long each of them is trained, unless a stop rule ends it before.</source>
        <translation>Cuánto se entrena cada una, si antes no la termina una regla de parada.</translation>
    </message>
    <message>
        <source>Other starting weights</source>
        <translation>Otros pesos iniciales</translation>
    </message>
    <message>
        <source>Whether each run begins with weights of its own.</source>
        <translation>Si cada ejecución empieza con sus propios pesos.</translation>
    </message>
    <message>
        <source>Other order</source>
        <translation>Otro orden</translation>
    </message>
    <message>
        <source>Whether each run sees the examples in an order of its own; dropout changes with it.</source>
        <translation>Si cada ejecución ve los ejemplos en un orden propio; el dropout cambia con él.</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Otros datos</translation>
    </message>
    <message>
        <source>Whether each run gets examples, and a division of them, of its own.</source>
        <translation>Si cada ejecución recibe ejemplos propios, con su propia división.</translation>
    </message>
    <message>
        <source>best</source>
        <translation>mejor</translation>
    </message>
    <message>
        <source>There is no example called “{name}”. Known: {known}.</source>
        <translation>No existe el ejemplo “{name}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Cost: training {cost}</source>
        <translation>Coste: entrenamiento {cost}</translation>
    </message>
    <message>
        <source>validation {cost}</source>
        <translation>validación {cost}</translation>
    </message>
    <message>
        <source>{metric}: training {score}</source>
        <translation>{metric}: entrenamiento {score}</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Lee</translation>
    </message>
    <message>
        <source>Network that reads the digits</source>
        <translation>Red que lee los dígitos</translation>
    </message>
    <message>
        <source>Use this in training</source>
        <translation>Usar al entrenar</translation>
    </message>
    <message>
        <source>Change the training images in this way each time they are shown, from now on.</source>
        <translation>Cambiar así las imágenes de entrenamiento cada vez que se muestran, desde ahora.</translation>
    </message>
    <message>
        <source>Open a suitable network</source>
        <translation>Abrir una red adecuada</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>The image before any change.</source>
        <translation>La imagen antes de cualquier cambio.</translation>
    </message>
    <message>
        <source>What training may see instead of the original: every time another one.</source>
        <translation>Lo que puede ver el entrenamiento en lugar del original: cada vez otra.</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Changes at random</source>
        <translation>Cambios al azar</translation>
    </message>
    <message>
        <source>Other variants</source>
        <translation>Otras variantes</translation>
    </message>
    <message>
        <source>Original and variants</source>
        <translation>Original y variantes</translation>
    </message>
    <message>
        <source>The data in training are no images: open a network that learns digits to use this.</source>
        <translation>Los datos del entrenamiento no son imágenes: para usar esto hay que abrir una red que aprenda dígitos.</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>época {epoch}</translation>
    </message>
    <message>
        <source>validation {score}</source>
        <translation>validación {score}</translation>
    </message>
    <message>
        <source>Open a saved network</source>
        <translation>Abrir una red guardada</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Support vector machine</source>
        <translation>Máquina de vectores de soporte</translation>
    </message>
    <message>
        <source>Whether a support vector machine learns from the same examples.</source>
        <translation>Si una máquina de vectores de soporte aprende de los mismos ejemplos.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>How many mini-batches each network learns, whatever the number of examples.</source>
        <translation>Cuántos mini-batches aprende cada red, sea cual sea el número de ejemplos.</translation>
    </message>
    <message>
        <source>How many runs there are at each point.</source>
        <translation>Cuántas ejecuciones hay en cada punto.</translation>
    </message>
    <message>
        <source>Same λ/n</source>
        <translation>Mismo λ/n</translation>
    </message>
    <message>
        <source>Whether λ shrinks with the number of examples, so that weights decay equally fast.</source>
        <translation>Si λ disminuye con el número de ejemplos, para que los pesos decaigan igual de rápido.</translation>
    </message>
    <message>
        <source>last mini-batch: {cost}</source>
        <translation>último mini-batch: {cost}</translation>
    </message>
    <message>
        <source>{train} training · {validation} validation · {test} test examples</source>
        <translation>{train} entrenamiento · {validation} validación · {test} prueba</translation>
    </message>
    <message>
        <source>Its curve, slope, range and tangent, and the chosen neuron on it.</source>
        <translation>Su curva, su pendiente, su rango y su tangente, con la neurona elegida encima.</translation>
    </message>
    <message>
        <source>Activation card…</source>
        <translation>Ficha de la activación…</translation>
    </message>
    <message>
        <source>{layer}: activation</source>
        <translation>{layer}: activación</translation>
    </message>
    <message>
        <source>The card of its activation: curve, slope, range and tangent.</source>
        <translation>La ficha de su activación: curva, pendiente, rango y tangente.</translation>
    </message>
    <message>
        <source>{layer}: activation card</source>
        <translation>{layer}: ficha de la activación</translation>
    </message>
    <message>
        <source>{layer}: neurons</source>
        <translation>{layer}: neuronas</translation>
    </message>
    <message>
        <source>How many neurons the layer has: type a number.</source>
        <translation>Cuántas neuronas tiene la capa: escribir un número.</translation>
    </message>
    <message>
        <source>{layer}: one neuron less</source>
        <translation>{layer}: una neurona menos</translation>
    </message>
    <message>
        <source>Take a neuron away from this layer.</source>
        <translation>Quitar una neurona de esta capa.</translation>
    </message>
    <message>
        <source>{layer}: one neuron more</source>
        <translation>{layer}: una neurona más</translation>
    </message>
    <message>
        <source>Add a neuron to this layer.</source>
        <translation>Añadir una neurona a esta capa.</translation>
    </message>
    <message>
        <source>{layer}: remove</source>
        <translation>{layer}: quitar</translation>
    </message>
    <message>
        <source>Remove this layer.</source>
        <translation>Quitar esta capa.</translation>
    </message>
    <message>
        <source>{used} of {all}</source>
        <translation>{used} de {all}</translation>
    </message>
    <message>
        <source>{count} pixels</source>
        <translation>{count} píxeles</translation>
    </message>
    <message>
        <source>1 quantity</source>
        <translation>1 cantidad</translation>
    </message>
    <message>
        <source>{count} quantities</source>
        <translation>{count} cantidades</translation>
    </message>
    <message>
        <source>Scaling: {name}</source>
        <translation>Escalado: {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>Entrada {name}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type a number; Enter sets it, Esc leaves it as it was.</source>
        <translation>Escribir un número; Intro lo fija, Esc lo deja como estaba.</translation>
    </message>
    <message>
        <source>This is not a number; type one like {example}.</source>
        <translation>Esto no es un número; uno válido sería {example}.</translation>
    </message>
    <message>
        <source>Fold this part away.</source>
        <translation>Plegar esta parte.</translation>
    </message>
    <message>
        <source>Unfold this part.</source>
        <translation>Desplegar esta parte.</translation>
    </message>
    <message>
        <source>move the cursor that reads values</source>
        <translation>mover el cursor que lee valores</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>acercar o alejar</translation>
    </message>
    <message>
        <source>show everything again</source>
        <translation>volver a verlo todo</translation>
    </message>
    <message>
        <source>Wheel, drag or + and − zoom; the mouse or ← and → read values; Home shows everything.</source>
        <translation>La rueda, arrastrar o + y − amplían; el ratón o ← y → leen valores; Inicio lo muestra todo.</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Ver todo</translation>
    </message>
    <message>
        <source>Show everything again (Home).</source>
        <translation>Mostrarlo todo otra vez (Inicio).</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Show the y axis in powers of ten.</source>
        <translation>Mostrar el eje y en potencias de diez.</translation>
    </message>
    <message>
        <source>Logarithmic y axis</source>
        <translation>Eje y logarítmico</translation>
    </message>
    <message>
        <source>put the notice away, once it has the focus</source>
        <translation>quitar el aviso, cuando tiene el foco</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Put this notice away.</source>
        <translation>Quitar este aviso.</translation>
    </message>
    <message>
        <source>Pictures side by side</source>
        <translation>Imágenes lado a lado</translation>
    </message>
    <message>
        <source>choose a picture</source>
        <translation>elegir una imagen</translation>
    </message>
    <message>
        <source>One picture for each neuron: what it looks for. Click to choose one.</source>
        <translation>Una imagen por neurona: lo que busca. Un clic elige una.</translation>
    </message>
    <message>
        <source>{name}: “{given}” is not a number.</source>
        <translation>{name}: “{given}” no es un número.</translation>
    </message>
    <message>
        <source>{name}: {given} is not a whole number.</source>
        <translation>{name}: {given} no es un número entero.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>a step more or less</source>
        <translation>un paso más o menos</translation>
    </message>
    <message>
        <source>a large step</source>
        <translation>un paso grande</translation>
    </message>
    <message>
        <source>take the number over</source>
        <translation>aceptar el número</translation>
    </message>
    <message>
        <source>bring the last good number back</source>
        <translation>recuperar el último número válido</translation>
    </message>
    <message>
        <source>Neuron {index} of hidden layer {layer}</source>
        <translation>Neurona {index} de la capa oculta {layer}</translation>
    </message>
    <message>
        <source>Output for class {name}</source>
        <translation>Salida de la clase {name}</translation>
    </message>
    <message>
        <source>Output {index}</source>
        <translation>Salida {index}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>class {name}</source>
        <translation>clase {name}</translation>
    </message>
    <message>
        <source>All other inputs are at their mean.</source>
        <translation>Las demás entradas están en su media.</translation>
    </message>
    <message>
        <source>{drawn} of {all} examples are drawn.</source>
        <translation>Se dibujan {drawn} de {all} ejemplos.</translation>
    </message>
    <message>
        <source>training {wrong} of {all}</source>
        <translation>entrenamiento {wrong} de {all}</translation>
    </message>
    <message>
        <source>validation {wrong} of {all}</source>
        <translation>validación {wrong} de {all}</translation>
    </message>
    <message>
        <source>Ringed answers are wrong: {train}, {validation}.</source>
        <translation>Las respuestas rodeadas son incorrectas: {train}, {validation}.</translation>
    </message>
    <message>
        <source>Typical distance from the target: training {train}, validation {validation}.</source>
        <translation>Distancia típica al objetivo: entrenamiento {train}, validación {validation}.</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>escalada</translation>
    </message>
    <message>
        <source>uncertainty {value}</source>
        <translation>incertidumbre {value}</translation>
    </message>
    <message>
        <source>no class: code {code} is not in use</source>
        <translation>ninguna clase: el código {code} no se usa</translation>
    </message>
    <message>
        <source>“{name}” is not a network of nnplayground.</source>
        <translation>“{name}” no es una red de nnplayground.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and was not opened: use another copy, or train the network again.</source>
        <translation>“{name}” está dañado y no se ha abierto: hay que usar otra copia, o entrenar la red de nuevo.</translation>
    </message>
    <message>
        <source>“{name}” is not a project of nnplayground.</source>
        <translation>“{name}” no es un proyecto de nnplayground.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and was not opened: use another copy of the project.</source>
        <translation>“{name}” está dañado y no se ha abierto: hay que usar otra copia del proyecto.</translation>
    </message>
    <message>
        <source>“{name}” was made by a newer nnplayground: update this one to open it.</source>
        <translation>“{name}” se hizo con un nnplayground más nuevo: actualizar este para abrirlo.</translation>
    </message>
    <message>
        <source>The project would take {size} MB, and {limit} MB is the limit: use a smaller part of your data.</source>
        <translation>El proyecto ocuparía {size} MB, y el límite es {limit} MB: hay que usar una parte menor de los datos.</translation>
    </message>
    <message>
        <source>The notes are too long to be saved: shorten them.</source>
        <translation>Las notas son demasiado largas para guardarlas: acortarlas.</translation>
    </message>
    <message>
        <source>There is too much in the labs to be saved: clear the drawing of the digits.</source>
        <translation>Hay demasiado en los laboratorios para guardarlo: borrar el dibujo de los dígitos.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB and was not opened.</source>
        <translation>“{name}” ocupa más de {limit} MB y no se ha abierto.</translation>
    </message>
    <message>
        <source>“{name}” is no picture that can be read: it is damaged or of another kind.</source>
        <translation>“{name}” no es una imagen que se pueda leer: está dañada o es de otro tipo.</translation>
    </message>
    <message>
        <source>“{name}” is too large to be read: make it smaller first.</source>
        <translation>“{name}” es demasiado grande para leerla: hay que reducirla primero.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>No existe el archivo “{path}”.</translation>
    </message>
    <message>
        <source>There is no picture that can be read.</source>
        <translation>No hay ninguna imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>“{name}” no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation>El disco está lleno: “{name}” no se ha guardado. Hacer sitio y guardar otra vez.</translation>
    </message>
    <message>
        <source>Your share of the disk is full: “{name}” was not saved. Make room and save again.</source>
        <translation>La cuota de disco está llena: “{name}” no se ha guardado. Hacer sitio y guardar otra vez.</translation>
    </message>
    <message>
        <source>“{name}” would become too large for this disk, so it was not saved.</source>
        <translation>“{name}” sería demasiado grande para este disco, así que no se ha guardado.</translation>
    </message>
    <message>
        <source>The folder of “{name}” can only be read: save it somewhere else.</source>
        <translation>La carpeta de “{name}” es de solo lectura: hay que guardarlo en otro sitio.</translation>
    </message>
    <message>
        <source>You may not write “{name}”: save it somewhere else.</source>
        <translation>No hay permiso para escribir “{name}”: hay que guardarlo en otro sitio.</translation>
    </message>
    <message>
        <source>The name “{name}” is too long: choose a shorter one.</source>
        <translation>El nombre “{name}” es demasiado largo: hay que elegir uno más corto.</translation>
    </message>
    <message>
        <source>“{path}” is a folder: add the name of a file.</source>
        <translation>“{path}” es una carpeta: hay que añadir el nombre de un archivo.</translation>
    </message>
    <message>
        <source>“{path}” is not a file: choose another name.</source>
        <translation>“{path}” no es un archivo: hay que elegir otro nombre.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”: make it first.</source>
        <translation>No existe la carpeta “{folder}”: hay que crearla primero.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: {reason}.</source>
        <translation>“{name}” no se pudo guardar: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is no name for a file.</source>
        <translation>“{name}” no es un nombre de archivo.</translation>
    </message>
    <message>
        <source>Open the window. This is what happens without a command.</source>
        <translation>Abre la ventana. Es lo que ocurre sin ninguna orden.</translation>
    </message>
    <message>
        <source>Train a network without a window.</source>
        <translation>Entrena una red sin ventana.</translation>
    </message>
    <message>
        <source>Step the perceptron rule through a logic gate, with every number.</source>
        <translation>Aplica la regla del perceptrón paso a paso a una puerta lógica, con todos los números.</translation>
    </message>
    <message>
        <source>Descend a surface C(v₁, v₂) step by step, with every number.</source>
        <translation>Desciende por una superficie C(v₁, v₂) paso a paso, con todos los números.</translation>
    </message>
    <message>
        <source>Compare the gradients of mini-batches with that of all examples.</source>
        <translation>Compara los gradientes de los mini-batches con el de todos los ejemplos.</translation>
    </message>
    <message>
        <source>Write out one example&apos;s forward and backward pass through a saved network.</source>
        <translation>Escribe las propagaciones hacia delante y hacia atrás de un ejemplo por una red guardada.</translation>
    </message>
    <message>
        <source>Write out a project: code, weights, history, data, a report.</source>
        <translation>Escribe lo que hay en un proyecto: código, pesos, historial, datos, un informe.</translation>
    </message>
    <message>
        <source>Put the program into the start menu; --remove takes it out.</source>
        <translation>Pone el programa en el menú de inicio; --remove lo quita.</translation>
    </message>
    <message>
        <source>List everything that can be chosen, with its parameters and ranges.</source>
        <translation>Lista todo lo que se puede elegir, con sus parámetros y rangos.</translation>
    </message>
    <message>
        <source>There is no language “{language}”. Known: {known}.</source>
        <translation>No existe el idioma “{language}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>There is no command “{command}”. Known: {known}.</source>
        <translation>No existe la orden “{command}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Usage: nnplayground [COMMAND] [OPTIONS]</source>
        <translation>Uso: nnplayground [ORDEN] [OPCIONES]</translation>
    </message>
    <message>
        <source>nnplayground COMMAND --help lists the options of a command; --version tells the version.</source>
        <translation>nnplayground ORDEN --help lista las opciones de una orden; --version da la versión.</translation>
    </message>
    <message>
        <source>{option}: its value is missing.</source>
        <translation>{option}: falta su valor.</translation>
    </message>
    <message>
        <source>--threads must be a whole number from 1 to {most}.</source>
        <translation>--threads debe ser un número entero de 1 a {most}.</translation>
    </message>
    <message>
        <source>{data}: network {layers} with {parameters} parameters, {examples} examples in mini-batches of {size}.</source>
        <translation>{data}: red {layers} con {parameters} parámetros, {examples} ejemplos en mini-batches de {size}.</translation>
    </message>
    <message>
        <source>{bar} epoch {epoch}, cost {cost}, {rate} mini-batches/s</source>
        <translation>{bar} época {epoch}, coste {cost}, {rate} mini-batches/s</translation>
    </message>
    <message>
        <source>{train}; validation: {validation}</source>
        <translation>{train}; validación: {validation}</translation>
    </message>
    <message>
        <source>Untrained: {figures}</source>
        <translation>Sin entrenar: {figures}</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {figures}</source>
        <translation>Época {epoch}: {figures}</translation>
    </message>
    <message>
        <source>Test: {figures}</source>
        <translation>Prueba: {figures}</translation>
    </message>
    <message>
        <source>{steps} mini-batches in {seconds} s, {rate} a second; judging took {evaluation} s.</source>
        <translation>{steps} mini-batches en {seconds} s, {rate} por segundo; la evaluación tardó {evaluation} s.</translation>
    </message>
    <message>
        <source>The network is in “{path}”.</source>
        <translation>La red está en “{path}”.</translation>
    </message>
    <message>
        <source>cost {cost}, {metric} {score}</source>
        <translation>coste {cost}, {metric} {score}</translation>
    </message>
    <message>
        <source>List what can be chosen, or only WHAT: {names}.</source>
        <translation>Lista lo que se puede elegir, o solo WHAT: {names}.</translation>
    </message>
    <message>
        <source>Say which network: nnplayground explain FILE --example 0.</source>
        <translation>Hay que decir qué red: nnplayground explain FILE --example 0.</translation>
    </message>
    <message>
        <source>--example must be a whole number from 0, not “{given}”.</source>
        <translation>--example debe ser un número entero desde 0, no “{given}”.</translation>
    </message>
    <message>
        <source>There is no format “{given}”. Known: {known}.</source>
        <translation>No existe el formato “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Write out the forward and backward pass of one example, with every number, for reading or for a page.</source>
        <translation>Escribe las propagaciones hacia delante y hacia atrás de un ejemplo, con todos los números, para leer o para una página.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments or the file cannot be used.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos o el archivo no sirven.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opciones</translation>
    </message>
    <message>
        <source>A network kept by “nnplayground train --out”.</source>
        <translation>Una red guardada con “nnplayground train --out”.</translation>
    </message>
    <message>
        <source>Which example of its data, counted from 0; 0 if nothing is said.</source>
        <translation>Qué ejemplo de sus datos, contado desde 0; 0 si no se dice nada.</translation>
    </message>
    <message>
        <source>Language of the text: en or es.</source>
        <translation>Idioma del texto: en o es.</translation>
    </message>
    <message>
        <source>A part of the list.</source>
        <translation>Una parte de la lista.</translation>
    </message>
    <message>
        <source>Print JSON.</source>
        <translation>Escribe JSON.</translation>
    </message>
    <message>
        <source>Language of the names: en or es.</source>
        <translation>Idioma de los nombres: en o es.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>There is nothing called “{what}”. Known: {known}.</source>
        <translation>No existe “{what}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Usage: {usage}</source>
        <translation>Uso: {usage}</translation>
    </message>
    <message>
        <source>{option}: its value is missing, or it takes none; --help lists the options.</source>
        <translation>{option}: falta su valor, o no lleva ninguno; --help lista las opciones.</translation>
    </message>
    <message>
        <source>The command line cannot be read: {message}.</source>
        <translation>No se entiende la línea de órdenes: {message}.</translation>
    </message>
    <message>
        <source>“{word}” means nothing here. Did you mean {near}?</source>
        <translation>“{word}” no significa nada aquí. ¿Quizá {near}?</translation>
    </message>
    <message>
        <source>“{word}” means nothing here; --help lists the options.</source>
        <translation>“{word}” no significa nada aquí; --help lista las opciones.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. “nnplayground train” trains without one.</source>
        <translation>No hay ninguna pantalla en la que abrir una ventana. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The display “{display}” does not answer. “nnplayground train” trains without one.</source>
        <translation>La pantalla “{display}” no responde. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The system library {library}, which windows need, is missing: install it with the system&apos;s package manager. “nnplayground train” trains without it.</source>
        <translation>Falta la biblioteca del sistema {library}, que las ventanas necesitan: hay que instalarla con el gestor de paquetes del sistema. “nnplayground train” entrena sin ella.</translation>
    </message>
    <message>
        <source>The package {package}, which windows need, is missing: install nnplayground again. “nnplayground train” trains without it.</source>
        <translation>Falta el paquete {package}, que las ventanas necesitan: hay que instalar nnplayground de nuevo. “nnplayground train” entrena sin él.</translation>
    </message>
    <message>
        <source>Start with an example set-up; “nnplayground list” names them.</source>
        <translation>Empieza con un ejemplo preparado; “nnplayground list” los nombra.</translation>
    </message>
    <message>
        <source>Start training at once.</source>
        <translation>Empieza a entrenar enseguida.</translation>
    </message>
    <message>
        <source>Save a picture of the window (PNG) and end.</source>
        <translation>Guarda una imagen de la ventana (PNG) y termina.</translation>
    </message>
    <message>
        <source>How long to wait before the picture; 2 if nothing is said.</source>
        <translation>Cuánto se espera antes de la imagen; 2 si no se dice nada.</translation>
    </message>
    <message>
        <source>One of: {kinds}.</source>
        <translation>Opciones: {kinds}.</translation>
    </message>
    <message>
        <source>A project to open (*.nnplay), or a link to a page (nnplay:LAB/PAGE).</source>
        <translation>Un proyecto que abrir (*.nnplay), o un enlace a una página (nnplay:LABORATORIO/PÁGINA).</translation>
    </message>
    <message>
        <source>Open this lab: {keys}.</source>
        <translation>Abre este laboratorio: {keys}.</translation>
    </message>
    <message>
        <source>Open this page of the lab; an error names those there are.</source>
        <translation>Abre esta página del laboratorio; un error dice cuáles hay.</translation>
    </message>
    <message>
        <source>Language of the window: en or es.</source>
        <translation>Idioma de la ventana: en o es.</translation>
    </message>
    <message>
        <source>Give the link or --lab and --page, not both.</source>
        <translation>Hay que dar el enlace, o bien --lab y --page, pero no las dos cosas.</translation>
    </message>
    <message>
        <source>A page needs its lab: give --lab as well. Known: {known}.</source>
        <translation>Una página necesita su laboratorio: hay que dar también --lab. Opciones: {known}.</translation>
    </message>
    <message>
        <source>The picture cannot be saved as “{path}”: there is no such folder.</source>
        <translation>La imagen no se puede guardar como “{path}”: no existe esa carpeta.</translation>
    </message>
    <message>
        <source>There is no project “{path}”.</source>
        <translation>No existe el proyecto “{path}”.</translation>
    </message>
    <message>
        <source>--after must be a number of seconds from 0 to 86400, not “{given}”.</source>
        <translation>--after debe ser un número de segundos de 0 a 86400, no “{given}”.</translation>
    </message>
    <message>
        <source>There is no theme “{given}”. Known: {known}.</source>
        <translation>No existe el tema “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>“{name}” has no parameters of its own: nothing can follow it behind a dot.</source>
        <translation>“{name}” no tiene parámetros propios: tras él no puede ir nada con un punto.</translation>
    </message>
    <message>
        <source>There are {layers} hidden layers and {activations} activations: give one, or one for each layer.</source>
        <translation>Capas ocultas: {layers}; activaciones: {activations}. Hace falta una, o una por capa.</translation>
    </message>
    <message>
        <source>Say which one: --{option}.KIND.{parameter}.</source>
        <translation>Hay que decir cuál: --{option}.KIND.{parameter}.</translation>
    </message>
    <message>
        <source>{component} has no parameter “{name}”. Known: {known}.</source>
        <translation>{component} no tiene el parámetro “{name}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>{purpose} One of: {kinds}.</source>
        <translation>{purpose} Opciones: {kinds}.</translation>
    </message>
    <message>
        <source>What is trained, and how</source>
        <translation>Qué se entrena y cómo</translation>
    </message>
    <message>
        <source>Start from an example set-up; “list” names them.</source>
        <translation>Parte de un ejemplo preparado; “list” los nombra.</translation>
    </message>
    <message>
        <source>Neurons of each hidden layer, with commas: 30 or 16,16; none for no hidden layer.</source>
        <translation>Neuronas de cada capa oculta, con comas: 30 o 16,16; none para no tener ninguna.</translation>
    </message>
    <message>
        <source>All seeds at once: the same number gives the same run.</source>
        <translation>Todas las semillas a la vez: el mismo número da el mismo entrenamiento.</translation>
    </message>
    <message>
        <source>Interrupted: the network is kept as it was after the last mini-batch.</source>
        <translation>Interrumpido: la red queda como estaba tras el último mini-batch.</translation>
    </message>
    <message>
        <source>Done: {epochs} more epochs, as asked.</source>
        <translation>Hecho, como se pidió. Épocas añadidas: {epochs}.</translation>
    </message>
    <message>
        <source>Train a network without a window. Parameters follow what they belong to with a dot, as in --optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” names them all. With a project (*.nnplay), its run goes on: “nnplayground train PROJECT --help” says more.</source>
        <translation>Entrena una red sin ventana. Los parámetros se escriben tras un punto, detrás de aquello a lo que pertenecen, como en --optimizer momentum --optimizer.beta 0.8 --data.noise 0.2: “nnplayground list” los nombra todos. Con un proyecto (*.nnplay), su entrenamiento continúa: “nnplayground train PROJECT --help” dice más.</translation>
    </message>
    <message>
        <source>Ends after 10 epochs if nothing is said about it. Exit code: 0 done, 1 the cost became infinite or the network could not be saved, 2 the arguments cannot be used, 130 interrupted.</source>
        <translation>Termina tras 10 épocas si no se dice nada. Código de salida: 0 hecho, 1 el coste se hizo infinito o la red no se pudo guardar, 2 los argumentos no sirven, 130 interrumpido.</translation>
    </message>
    <message>
        <source>All {examples} examples: C = {cost}, ‖∇C‖ = {length}.</source>
        <translation>Los {examples} ejemplos juntos: C = {cost}, ‖∇C‖ = {length}.</translation>
    </message>
    <message>
        <source>{data}: network {layers}, {examples} examples; epochs of training before: {epochs}.</source>
        <translation>{data}: red {layers}, {examples} ejemplos; épocas de entrenamiento previas: {epochs}.</translation>
    </message>
    <message>
        <source>Draw mini-batches and compare their gradients with that of all training examples: by how many degrees they point another way, how long they are, and what the scatter of the single gradients predicts for both.</source>
        <translation>Extrae mini-batches y compara sus gradientes con el de todos los ejemplos de entrenamiento: cuántos grados se desvían, cuánto miden y qué predice para ambas cosas la dispersión de los gradientes sueltos.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 2 the arguments cannot be used or the cost became infinite, 130 interrupted.</source>
        <translation>Código de salida: 0 hecho, 2 los argumentos no sirven o el coste se hizo infinito, 130 interrumpido.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Keep the trained network in this file (safetensors).</source>
        <translation>Guarda la red entrenada en este archivo (safetensors).</translation>
    </message>
    <message>
        <source>“{name}” is open in a window: close it there, or say --save with another file.</source>
        <translation>“{name}” está abierto en una ventana: hay que cerrarlo allí, o indicar --save con otro archivo.</translation>
    </message>
    <message>
        <source>--epochs must be a whole number from 1 to 10000000, not “{given}”.</source>
        <translation>--epochs debe ser un número entero de 1 a 10000000, no “{given}”.</translation>
    </message>
    <message>
        <source>Go on with the run of a project as if it had never stopped, and save the project again.</source>
        <translation>Continúa el entrenamiento de un proyecto como si nunca se hubiera detenido, y guarda el proyecto de nuevo.</translation>
    </message>
    <message>
        <source>Ends by the project&apos;s stop rules, or after 10 epochs if it has none. Exit code: 0 done, 1 the cost became infinite or the project could not be saved, 2 the arguments or the project cannot be used, 130 interrupted.</source>
        <translation>Termina con las reglas de parada del proyecto, o tras 10 épocas si no tiene ninguna. Código de salida: 0 hecho, 1 el coste se hizo infinito o el proyecto no se pudo guardar, 2 los argumentos o el proyecto no sirven, 130 interrumpido.</translation>
    </message>
    <message>
        <source>The network as a program in plain NumPy.</source>
        <translation>La red como programa en NumPy puro.</translation>
    </message>
    <message>
        <source>The network as a program with PyTorch.</source>
        <translation>La red como programa con PyTorch.</translation>
    </message>
    <message>
        <source>The network as a program with Keras.</source>
        <translation>La red como programa con Keras.</translation>
    </message>
    <message>
        <source>The network with its weights (safetensors).</source>
        <translation>La red con sus pesos (safetensors).</translation>
    </message>
    <message>
        <source>The figures after each epoch (CSV with commas and decimal points).</source>
        <translation>Las cifras tras cada época (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>The costs of the mini-batches (CSV with commas and decimal points).</source>
        <translation>Los costes de los mini-batches (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>The examples (CSV with commas and decimal points).</source>
        <translation>Los ejemplos (CSV con comas y punto decimal).</translation>
    </message>
    <message>
        <source>Say what to export and where: nnplayground export PROJECT KIND FILE.</source>
        <translation>Hay que decir qué exportar y dónde: nnplayground export PROJECT KIND FILE.</translation>
    </message>
    <message>
        <source>“{kind}” cannot be exported. Known: {known}.</source>
        <translation>“{kind}” no se puede exportar. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Written: “{path}”.</source>
        <translation>Escrito: “{path}”.</translation>
    </message>
    <message>
        <source>Write out what a project holds. KIND is one of: {kinds}.</source>
        <translation>Escribe lo que contiene un proyecto. KIND es una de estas opciones: {kinds}.</translation>
    </message>
    <message>
        <source>The project (*.nnplay).</source>
        <translation>El proyecto (*.nnplay).</translation>
    </message>
    <message>
        <source>What is written.</source>
        <translation>Lo que se escribe.</translation>
    </message>
    <message>
        <source>Where it is written.</source>
        <translation>Dónde se escribe.</translation>
    </message>
    <message>
        <source>Language of what is written: en or es.</source>
        <translation>Idioma de lo que se escribe: en o es.</translation>
    </message>
    <message>
        <source>End after so many more epochs, if not before.</source>
        <translation>Termina tras este número de épocas más, si no antes.</translation>
    </message>
    <message>
        <source>Save the project in this file and leave the other as it is.</source>
        <translation>Guarda el proyecto en este archivo y deja el otro como está.</translation>
    </message>
    <message>
        <source>Report in JSON, one object a line.</source>
        <translation>Informa en JSON, un objeto por línea.</translation>
    </message>
    <message>
        <source>Processor cores for matrix products; 1 if nothing is said.</source>
        <translation>Núcleos del procesador para los productos de matrices; 1 si no se dice nada.</translation>
    </message>
    <message>
        <source>Say which gate: {known}.</source>
        <translation>Hay que decir qué puerta: {known}.</translation>
    </message>
    <message>
        <source>Step the perceptron rule through a logic gate until it settles or is seen to go round in circles.</source>
        <translation>Aplica la regla del perceptrón paso a paso a una puerta lógica hasta que converge o se ve que da vueltas en círculo.</translation>
    </message>
    <message>
        <source>GATE is one of: {known}. Exit code: 0 done, 2 the arguments cannot be used.</source>
        <translation>GATE es una de: {known}. Código de salida: 0 hecho, 2 los argumentos no sirven.</translation>
    </message>
    <message>
        <source>The gate to learn.</source>
        <translation>La puerta que se aprende.</translation>
    </message>
    <message>
        <source>The weights at the start, with a comma between: 0.9,0.9.</source>
        <translation>Los pesos al principio, con una coma entre ellos: 0.9,0.9.</translation>
    </message>
    <message>
        <source>Give --surface or --formula, not both.</source>
        <translation>Hay que dar --surface o --formula, pero no ambas.</translation>
    </message>
    <message>
        <source>Say which surface: --surface {known}, or --formula.</source>
        <translation>Hay que decir qué superficie: --surface {known}, o --formula.</translation>
    </message>
    <message>
        <source>--start takes two numbers: 0.5,-1, or with decimal commas 0,5;-1.</source>
        <translation>--start lleva dos números: 0.5,-1, o con coma decimal 0,5;-1.</translation>
    </message>
    <message>
        <source>Descend a surface C(v₁, v₂) until it is level, and say for every step what the gradient predicts, −η‖∇C‖² in plain descent, and what really comes of it.</source>
        <translation>Desciende por una superficie C(v₁, v₂) hasta que es llana, y dice en cada paso qué predice el gradiente, −η‖∇C‖² en el descenso simple, y qué resulta de verdad.</translation>
    </message>
    <message>
        <source>Exit code: 0 done, whatever the verdict; 2 the arguments cannot be used.</source>
        <translation>Código de salida: 0 hecho, sea cual sea el veredicto; 2 los argumentos no sirven.</translation>
    </message>
    <message>
        <source>A surface of your own: sin(x)*sin(y)+0.2*x.</source>
        <translation>Una superficie propia: sin(x)*sin(y)+0.2*x.</translation>
    </message>
    <message>
        <source>Print one JSON object for each step, and a last one.</source>
        <translation>Escribe un objeto JSON por paso, y uno final.</translation>
    </message>
    <message>
        <source>Language of the messages: en or es.</source>
        <translation>Idioma de los mensajes: en o es.</translation>
    </message>
    <message>
        <source>“{given}” is not a number.</source>
        <translation>“{given}” no es un número.</translation>
    </message>
    <message>
        <source>There is no {what} called “{key}”. Known: {known}.</source>
        <translation>No existe “{key}” ({what}). Opciones: {known}.</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>There is no setting called “{name}”.</source>
        <translation>No existe el ajuste “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is missing.</source>
        <translation>Falta “{name}”.</translation>
    </message>
    <message>
        <source>{name}: there is no “{given}”. Known: {known}.</source>
        <translation>{name}: no existe “{given}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>{name}: {given} is not allowed; it must be {allowed}.</source>
        <translation>{name}: {given} no se admite; debe ser {allowed}.</translation>
    </message>
    <message>
        <source>{name}: “{given}” cannot be used here.</source>
        <translation>{name}: “{given}” no se puede usar aquí.</translation>
    </message>
    <message>
        <source>Hills</source>
        <translation>Colinas</translation>
    </message>
    <message>
        <source>Round hills and hollows by turns: a curved surface for hidden neurons.</source>
        <translation>Colinas y hondonadas redondas, alternadas: una superficie curva para las neuronas ocultas.</translation>
    </message>
    <message>
        <source>How many hills and hollows there are.</source>
        <translation>Cuántas colinas y hondonadas hay.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>A tilted plane: a single linear neuron can learn it.</source>
        <translation>Un plano inclinado: una sola neurona lineal puede aprenderlo.</translation>
    </message>
    <message>
        <source>Logic gates</source>
        <translation>Puertas lógicas</translation>
    </message>
    <message>
        <source>Points on the plane</source>
        <translation>Puntos en el plano</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>Regresión</translation>
    </message>
    <message>
        <source>Real tables</source>
        <translation>Tablas reales</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Your own data</source>
        <translation>Datos propios</translation>
    </message>
    <message>
        <source>data set</source>
        <translation>conjunto de datos</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ejemplos</translation>
    </message>
    <message>
        <source>How many examples are generated, all parts together.</source>
        <translation>Cuántos ejemplos se generan, todas las partes juntas.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Ruido</translation>
    </message>
    <message>
        <source>How far the examples stray from the ideal shape: 0 not at all, 1 very far.</source>
        <translation>Cuánto se apartan los ejemplos de la forma ideal: 0 nada, 1 muchísimo.</translation>
    </message>
    <message>
        <source>price = 20 + area + 8 · rooms + area · bathrooms / 2</source>
        <translation>precio = 20 + superficie + 8 · habitaciones + superficie · baños / 2</translation>
    </message>
    <message>
        <source>Invented houses: the price follows from area, rooms and bathrooms.</source>
        <translation>Casas inventadas: el precio depende de la superficie, las habitaciones y los baños.</translation>
    </message>
    <message>
        <source>Typical distance of the price from the formula, as a share of it: 0.05 is 5 %.</source>
        <translation>Distancia típica del precio a la fórmula, como parte de él: 0,05 es el 5 %.</translation>
    </message>
    <message>
        <source>area</source>
        <translation>superficie</translation>
    </message>
    <message>
        <source>rooms</source>
        <translation>habitaciones</translation>
    </message>
    <message>
        <source>bathrooms</source>
        <translation>baños</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>thousand €</source>
        <translation>miles de €</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>How many times the four rows are repeated; a single copy is trained whole.</source>
        <translation>Cuántas veces se repiten las cuatro filas; una sola copia se entrena entera.</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs around 0 and 1.</source>
        <translation>Desviación típica de las entradas alrededor de 0 y 1.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>AND</translation>
    </message>
    <message>
        <source>1 only if both inputs are 1: one straight line is enough.</source>
        <translation>1 solo si ambas entradas son 1: basta una recta.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OR</translation>
    </message>
    <message>
        <source>1 if at least one input is 1: one straight line is enough.</source>
        <translation>1 si al menos una entrada es 1: basta una recta.</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>NAND</translation>
    </message>
    <message>
        <source>0 only if both inputs are 1: every other gate can be built from it.</source>
        <translation>0 solo si ambas entradas son 1: con ella se puede construir cualquier otra puerta.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>XOR</translation>
    </message>
    <message>
        <source>1 if the inputs differ: no straight line parts them, a hidden layer does.</source>
        <translation>1 si las entradas son distintas: ninguna recta las separa, una capa oculta sí.</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>codificación</translation>
    </message>
    <message>
        <source>One output a class</source>
        <translation>Una salida por clase</translation>
    </message>
    <message>
        <source>Each class has its own output; the highest one is the answer.</source>
        <translation>Cada clase tiene su propia salida; la más alta es la respuesta.</translation>
    </message>
    <message>
        <source>Binary code</source>
        <translation>Código binario</translation>
    </message>
    <message>
        <source>The class number in binary, one output a bit: ten digits need four.</source>
        <translation>El número de la clase en binario, una salida por bit: diez dígitos necesitan cuatro.</translation>
    </message>
    <message>
        <source>Function of x</source>
        <translation>Función de x</translation>
    </message>
    <message>
        <source>A curve y(x): with enough hidden neurons a network can follow any of them.</source>
        <translation>Una curva y(x): con suficientes neuronas ocultas, una red puede seguir cualquiera.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>The curve that the examples lie on.</source>
        <translation>La curva en la que están los ejemplos.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Seno</translation>
    </message>
    <message>
        <source>Sum of sines</source>
        <translation>Suma de senos</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Escalón</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Absolute value</source>
        <translation>Valor absoluto</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>Cúbica</translation>
    </message>
    <message>
        <source>Sinc</source>
        <translation>Sinc</translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation>Diente de sierra</translation>
    </message>
    <message>
        <source>The file {file} is missing.</source>
        <translation>Falta el archivo {file}.</translation>
    </message>
    <message>
        <source>The file {file} is damaged or was cut off.</source>
        <translation>El archivo {file} está dañado o cortado.</translation>
    </message>
    <message>
        <source>Line {line} has {found} cells where {wanted} belong.</source>
        <translation>Celdas de la línea {line}: {found}; corresponden {wanted}.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is not a number.</source>
        <translation>Línea {line}, columna “{column}”: “{cell}” no es un número.</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: “{cell}” is no finite number; leave the cell empty if it is unknown.</source>
        <translation>Línea {line}, columna “{column}”: “{cell}” no es un número finito; si no se conoce, hay que dejar la celda vacía.</translation>
    </message>
    <message>
        <source>Column “{column}” has more than {limit} different texts: leave it out, or make fewer of them.</source>
        <translation>La columna “{column}” tiene más de {limit} textos distintos: hay que quitarla, o reducir los textos.</translation>
    </message>
    <message>
        <source>From line {line} on this is not {encoding}: choose another encoding.</source>
        <translation>A partir de la línea {line} esto no es {encoding}: hay que elegir otra codificación.</translation>
    </message>
    <message>
        <source>Line {line} cannot be split into cells: is a quotation mark missing there or after it?</source>
        <translation>La línea {line} no se puede dividir en celdas: ¿faltan unas comillas en ella o después?</translation>
    </message>
    <message>
        <source>Line {line} is too long for a table.</source>
        <translation>La línea {line} es demasiado larga para una tabla.</translation>
    </message>
    <message>
        <source>The table has no rows.</source>
        <translation>La tabla no tiene filas.</translation>
    </message>
    <message>
        <source>No column of the table is used: choose at least two.</source>
        <translation>No se usa ninguna columna de la tabla: hay que elegir al menos dos.</translation>
    </message>
    <message>
        <source>The table has more than {limit} million cells: leave columns or rows out.</source>
        <translation>La tabla tiene más de {limit} millones de celdas: hay que quitar columnas o filas.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation>El archivo {file} no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} announces {found} values where {wanted} belong.</source>
        <translation>El archivo {file} anuncia {found} valores donde corresponden {wanted}.</translation>
    </message>
    <message>
        <source>The file {file} was cut off: it announces {wanted} values and holds {found}.</source>
        <translation>El archivo {file} está cortado: anuncia {wanted} valores y contiene {found}.</translation>
    </message>
    <message>
        <source>The file {file} holds more than it announces.</source>
        <translation>El archivo {file} contiene más de lo que anuncia.</translation>
    </message>
    <message>
        <source>The content of the file {file} is not the original.</source>
        <translation>El contenido del archivo {file} no es el original.</translation>
    </message>
    <message>
        <source>The file {file} is not an IDX file of whole numbers from 0 to 255.</source>
        <translation>El archivo {file} no es un archivo IDX de números enteros de 0 a 255.</translation>
    </message>
    <message>
        <source>The file {file} holds labels where images belong: is it swapped?</source>
        <translation>El archivo {file} contiene etiquetas donde corresponden imágenes: ¿está intercambiado?</translation>
    </message>
    <message>
        <source>The file {file} holds images where labels belong: is it swapped?</source>
        <translation>El archivo {file} contiene imágenes donde corresponden etiquetas: ¿está intercambiado?</translation>
    </message>
    <message>
        <source>The file {file} has {found} dimensions where {wanted} belong.</source>
        <translation>Dimensiones del archivo {file}: {found}; corresponden {wanted}.</translation>
    </message>
    <message>
        <source>The file {file} announces {found} values: too many to be true.</source>
        <translation>El archivo {file} anuncia {found} valores: demasiados para ser verdad.</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Damero</translation>
    </message>
    <message>
        <source>A board whose squares change class from each to the next.</source>
        <translation>Un tablero cuyas casillas cambian de clase de una a la siguiente.</translation>
    </message>
    <message>
        <source>Squares a side</source>
        <translation>Casillas por lado</translation>
    </message>
    <message>
        <source>How many squares stand along each side.</source>
        <translation>Cuántas casillas hay en cada lado.</translation>
    </message>
    <message>
        <source>How many colours, and so how many classes.</source>
        <translation>Cuántos colores, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>150 flowers of three species, told apart by the size of sepals and petals.</source>
        <translation>150 flores de tres especies, distinguidas por el tamaño de sus sépalos y pétalos.</translation>
    </message>
    <message>
        <source>sepal length</source>
        <translation>largo del sépalo</translation>
    </message>
    <message>
        <source>sepal width</source>
        <translation>ancho del sépalo</translation>
    </message>
    <message>
        <source>petal length</source>
        <translation>largo del pétalo</translation>
    </message>
    <message>
        <source>petal width</source>
        <translation>ancho del pétalo</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Vino</translation>
    </message>
    <message>
        <source>178 Italian wines of three grape varieties, told apart by chemical analysis.</source>
        <translation>178 vinos italianos de tres variedades de uva, distinguidos por análisis químico.</translation>
    </message>
    <message>
        <source>alcohol</source>
        <translation>alcohol</translation>
    </message>
    <message>
        <source>malic acid</source>
        <translation>ácido málico</translation>
    </message>
    <message>
        <source>ash</source>
        <translation>cenizas</translation>
    </message>
    <message>
        <source>alcalinity of ash</source>
        <translation>alcalinidad de las cenizas</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>magnesio</translation>
    </message>
    <message>
        <source>total phenols</source>
        <translation>fenoles totales</translation>
    </message>
    <message>
        <source>flavanoids</source>
        <translation>flavonoides</translation>
    </message>
    <message>
        <source>nonflavanoid phenols</source>
        <translation>fenoles no flavonoides</translation>
    </message>
    <message>
        <source>proanthocyanins</source>
        <translation>proantocianidinas</translation>
    </message>
    <message>
        <source>colour intensity</source>
        <translation>intensidad del color</translation>
    </message>
    <message>
        <source>hue</source>
        <translation>tono</translation>
    </message>
    <message>
        <source>OD280/OD315 of diluted wines</source>
        <translation>OD280/OD315 de vinos diluidos</translation>
    </message>
    <message>
        <source>proline</source>
        <translation>prolina</translation>
    </message>
    <message>
        <source>variety 1</source>
        <translation>variedad 1</translation>
    </message>
    <message>
        <source>variety 2</source>
        <translation>variedad 2</translation>
    </message>
    <message>
        <source>variety 3</source>
        <translation>variedad 3</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Cáncer de mama</translation>
    </message>
    <message>
        <source>569 tumours, malignant or benign, described by the cell nuclei in a picture.</source>
        <translation>569 tumores, malignos o benignos, descritos por los núcleos celulares de una imagen.</translation>
    </message>
    <message>
        <source>mean radius</source>
        <translation>radio (media)</translation>
    </message>
    <message>
        <source>mean texture</source>
        <translation>textura (media)</translation>
    </message>
    <message>
        <source>mean perimeter</source>
        <translation>perímetro (media)</translation>
    </message>
    <message>
        <source>mean area</source>
        <translation>área (media)</translation>
    </message>
    <message>
        <source>mean smoothness</source>
        <translation>suavidad (media)</translation>
    </message>
    <message>
        <source>mean compactness</source>
        <translation>compacidad (media)</translation>
    </message>
    <message>
        <source>mean concavity</source>
        <translation>concavidad (media)</translation>
    </message>
    <message>
        <source>mean concave points</source>
        <translation>puntos cóncavos (media)</translation>
    </message>
    <message>
        <source>mean symmetry</source>
        <translation>simetría (media)</translation>
    </message>
    <message>
        <source>mean fractal dimension</source>
        <translation>dimensión fractal (media)</translation>
    </message>
    <message>
        <source>radius error</source>
        <translation>radio (error)</translation>
    </message>
    <message>
        <source>texture error</source>
        <translation>textura (error)</translation>
    </message>
    <message>
        <source>perimeter error</source>
        <translation>perímetro (error)</translation>
    </message>
    <message>
        <source>area error</source>
        <translation>área (error)</translation>
    </message>
    <message>
        <source>smoothness error</source>
        <translation>suavidad (error)</translation>
    </message>
    <message>
        <source>compactness error</source>
        <translation>compacidad (error)</translation>
    </message>
    <message>
        <source>concavity error</source>
        <translation>concavidad (error)</translation>
    </message>
    <message>
        <source>concave points error</source>
        <translation>puntos cóncavos (error)</translation>
    </message>
    <message>
        <source>symmetry error</source>
        <translation>simetría (error)</translation>
    </message>
    <message>
        <source>fractal dimension error</source>
        <translation>dimensión fractal (error)</translation>
    </message>
    <message>
        <source>worst radius</source>
        <translation>radio (peor)</translation>
    </message>
    <message>
        <source>worst texture</source>
        <translation>textura (peor)</translation>
    </message>
    <message>
        <source>worst perimeter</source>
        <translation>perímetro (peor)</translation>
    </message>
    <message>
        <source>worst area</source>
        <translation>área (peor)</translation>
    </message>
    <message>
        <source>worst smoothness</source>
        <translation>suavidad (peor)</translation>
    </message>
    <message>
        <source>worst compactness</source>
        <translation>compacidad (peor)</translation>
    </message>
    <message>
        <source>worst concavity</source>
        <translation>concavidad (peor)</translation>
    </message>
    <message>
        <source>worst concave points</source>
        <translation>puntos cóncavos (peor)</translation>
    </message>
    <message>
        <source>worst symmetry</source>
        <translation>simetría (peor)</translation>
    </message>
    <message>
        <source>worst fractal dimension</source>
        <translation>dimensión fractal (peor)</translation>
    </message>
    <message>
        <source>malignant</source>
        <translation>maligno</translation>
    </message>
    <message>
        <source>benign</source>
        <translation>benigno</translation>
    </message>
    <message>
        <source>Digits 8×8</source>
        <translation>Dígitos 8×8</translation>
    </message>
    <message>
        <source>1,797 handwritten digits in 8 × 8 pixels: quick to learn.</source>
        <translation>1797 dígitos escritos a mano en 8 × 8 píxeles: se aprenden rápido.</translation>
    </message>
    <message>
        <source>Diabetes</source>
        <translation>Diabetes</translation>
    </message>
    <message>
        <source>442 patients: how far the illness advances in a year, from ten measurements.</source>
        <translation>442 pacientes: cuánto avanza la enfermedad en un año, a partir de diez medidas.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>years</source>
        <translation>años</translation>
    </message>
    <message>
        <source>sex (1 or 2)</source>
        <translation>sexo (1 o 2)</translation>
    </message>
    <message>
        <source>body mass index</source>
        <translation>índice de masa corporal</translation>
    </message>
    <message>
        <source>blood pressure</source>
        <translation>presión arterial</translation>
    </message>
    <message>
        <source>total cholesterol</source>
        <translation>colesterol total</translation>
    </message>
    <message>
        <source>LDL cholesterol</source>
        <translation>colesterol LDL</translation>
    </message>
    <message>
        <source>HDL cholesterol</source>
        <translation>colesterol HDL</translation>
    </message>
    <message>
        <source>total / HDL cholesterol</source>
        <translation>colesterol total / HDL</translation>
    </message>
    <message>
        <source>logarithm of triglycerides</source>
        <translation>logaritmo de los triglicéridos</translation>
    </message>
    <message>
        <source>blood sugar</source>
        <translation>glucosa en sangre</translation>
    </message>
    <message>
        <source>progression of the illness</source>
        <translation>avance de la enfermedad</translation>
    </message>
    <message>
        <source>{reason} It belongs to MNIST: install nnplayground again to restore it.</source>
        <translation>{reason} Pertenece a MNIST: hay que instalar nnplayground de nuevo para recuperarlo.</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>70,000 handwritten digits in 28 × 28 pixels.</source>
        <translation>70&#x202f;000 dígitos escritos a mano en 28 × 28 píxeles.</translation>
    </message>
    <message>
        <source>There is no folder of images yet: choose one with IDX files, such as Fashion-MNIST or EMNIST.</source>
        <translation>Aún no hay ninguna carpeta de imágenes: hay que elegir una con archivos IDX, como Fashion-MNIST o EMNIST.</translation>
    </message>
    <message>
        <source>The folder “{folder}” has no pair of IDX files with images and labels for training.</source>
        <translation>La carpeta “{folder}” no tiene un par de archivos IDX con imágenes y etiquetas para entrenar.</translation>
    </message>
    <message>
        <source>The name of the folder “{folder}” holds letters that cannot be kept: rename it.</source>
        <translation>El nombre de la carpeta “{folder}” tiene letras que no se pueden guardar: hay que cambiarlo.</translation>
    </message>
    <message>
        <source>The images in “{folder}” are no longer those of this experiment: choose the folder again.</source>
        <translation>Las imágenes de “{folder}” ya no son las de este experimento: hay que elegir la carpeta otra vez.</translation>
    </message>
    <message>
        <source>Own images</source>
        <translation>Imágenes propias</translation>
    </message>
    <message>
        <source>Images of 28 × 28 pixels in IDX files of yours, such as Fashion-MNIST or EMNIST.</source>
        <translation>Imágenes de 28 × 28 píxeles en archivos IDX propios, como Fashion-MNIST o EMNIST.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Where the IDX files are.</source>
        <translation>Dónde están los archivos IDX.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Which images they are.</source>
        <translation>Qué imágenes son.</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Which of several sets in the folder is meant, by the beginning of its file names.</source>
        <translation>Cuál de los varios conjuntos de la carpeta, según el comienzo de sus nombres de archivo.</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Nombres de clases</translation>
    </message>
    <message>
        <source>What the classes are called.</source>
        <translation>Cómo se llaman las clases.</translation>
    </message>
    <message>
        <source>Rows as columns</source>
        <translation>Filas por columnas</translation>
    </message>
    <message>
        <source>Whether rows and columns of the images are exchanged, as in EMNIST.</source>
        <translation>Si las filas y columnas de las imágenes están intercambiadas, como en EMNIST.</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>Imágenes de entrenamiento</translation>
    </message>
    <message>
        <source>How many images the network learns from; 0 takes all that are not kept to judge it.</source>
        <translation>De cuántas imágenes aprende la red; 0 toma todas las que no se guardan para evaluarla.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be read: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede leer: {reason}.</translation>
    </message>
    <message>
        <source>There are more than {limit} images: use fewer.</source>
        <translation>Hay más de {limit} imágenes: hay que usar menos.</translation>
    </message>
    <message>
        <source>The labels in “{folder}” name {count} classes; 2 to {limit} can be learnt, all in the training part.</source>
        <translation>Clases que nombran las etiquetas de “{folder}”: {count}; se pueden aprender de 2 a {limit}, todas en la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>The images in {file} have {rows} × {columns} pixels where 28 × 28 belong.</source>
        <translation>Las imágenes de {file} tienen {rows} × {columns} píxeles donde corresponden 28 × 28.</translation>
    </message>
    <message>
        <source>{file} has {images} images and {labels} labels: the files do not belong together.</source>
        <translation>{file} tiene {images} imágenes y {labels} etiquetas: los archivos no van juntos.</translation>
    </message>
    <message>
        <source>How many images the network learns from; fewer show overfitting.</source>
        <translation>De cuántas imágenes aprende la red; con menos se ve el sobreajuste.</translation>
    </message>
    <message>
        <source>Validation images</source>
        <translation>Imágenes de validación</translation>
    </message>
    <message>
        <source>How many images judge the network while it learns; 10,000 others are kept for the test.</source>
        <translation>Cuántas imágenes evalúan la red mientras aprende; otras 10&#x202f;000 se guardan para la prueba.</translation>
    </message>
    <message>
        <source>Training part</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>The share of the examples that the network learns from.</source>
        <translation>La parte de los ejemplos de la que aprende la red.</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>Validación</translation>
    </message>
    <message>
        <source>The share that is only used to judge; what is left over is kept for the final test.</source>
        <translation>La parte que solo se usa para evaluar; lo que sobra se guarda para la prueba final.</translation>
    </message>
    <message>
        <source>Balanced classes</source>
        <translation>Clases equilibradas</translation>
    </message>
    <message>
        <source>Whether training examples of rare classes are repeated until all are equally frequent.</source>
        <translation>Si los ejemplos de entrenamiento de clases raras se repiten hasta que todas son igual de frecuentes.</translation>
    </message>
    <message>
        <source>Wrong labels</source>
        <translation>Etiquetas erróneas</translation>
    </message>
    <message>
        <source>The share of the training examples that get a wrong class; the other parts keep the right ones.</source>
        <translation>La parte de los ejemplos de entrenamiento que recibe una clase errónea; las otras partes conservan las correctas.</translation>
    </message>
    <message>
        <source>No example is left for training: make the training part larger.</source>
        <translation>No queda ningún ejemplo para entrenar: hay que agrandar la parte de entrenamiento.</translation>
    </message>
    <message>
        <source>The training part has no example of class “{name}”: add examples or make the training part larger.</source>
        <translation>La parte de entrenamiento no tiene ningún ejemplo de la clase “{name}”: hay que añadir ejemplos o agrandar esa parte.</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Espirales</translation>
    </message>
    <message>
        <source>Two to five arms wound around each other, one class each: the hardest shape.</source>
        <translation>De dos a cinco brazos enrollados entre sí, una clase cada uno: la forma más difícil.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Brazos</translation>
    </message>
    <message>
        <source>How many arms, and so how many classes.</source>
        <translation>Cuántos brazos, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Vueltas</translation>
    </message>
    <message>
        <source>How many turns an arm makes on its way out from the centre; its points begin a tenth of the way out.</source>
        <translation>Cuántas vueltas da un brazo desde el centro hacia fuera; sus puntos empiezan a una décima parte del camino.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Two half moons that reach into each other.</source>
        <translation>Dos medias lunas que se entrelazan.</translation>
    </message>
    <message>
        <source>scaling</source>
        <translation>escalado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>The network gets the values as they are.</source>
        <translation>La red recibe los valores tal como son.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Each input gets mean 0 and standard deviation 1 over the training examples.</source>
        <translation>Cada entrada queda con media 0 y desviación típica 1 en los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes 0, the largest 1.</source>
        <translation>El menor valor de entrenamiento de cada entrada pasa a ser 0, y el mayor, 1.</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>De −1 a 1</translation>
    </message>
    <message>
        <source>The smallest training value of each input becomes −1, the largest 1.</source>
        <translation>El menor valor de entrenamiento de cada entrada pasa a ser −1, y el mayor, 1.</translation>
    </message>
    <message>
        <source>The horizontal coordinate.</source>
        <translation>La coordenada horizontal.</translation>
    </message>
    <message>
        <source>The vertical coordinate.</source>
        <translation>La coordenada vertical.</translation>
    </message>
    <message>
        <source>The square of the horizontal coordinate.</source>
        <translation>El cuadrado de la coordenada horizontal.</translation>
    </message>
    <message>
        <source>The square of the vertical coordinate.</source>
        <translation>El cuadrado de la coordenada vertical.</translation>
    </message>
    <message>
        <source>The product of both coordinates.</source>
        <translation>El producto de ambas coordenadas.</translation>
    </message>
    <message>
        <source>The sine of the horizontal coordinate.</source>
        <translation>El seno de la coordenada horizontal.</translation>
    </message>
    <message>
        <source>The sine of the vertical coordinate.</source>
        <translation>El seno de la coordenada vertical.</translation>
    </message>
    <message>
        <source>augmentation</source>
        <translation>aumento de datos</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Desplazamiento</translation>
    </message>
    <message>
        <source>Moves each image a little in any direction.</source>
        <translation>Mueve cada imagen un poco en cualquier dirección.</translation>
    </message>
    <message>
        <source>Shift up to</source>
        <translation>Desplazar hasta</translation>
    </message>
    <message>
        <source>How far an image moves at most.</source>
        <translation>Cuánto se mueve una imagen como mucho.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>píxeles</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Turns each image a little about its centre.</source>
        <translation>Gira cada imagen un poco alrededor de su centro.</translation>
    </message>
    <message>
        <source>Turn up to</source>
        <translation>Girar hasta</translation>
    </message>
    <message>
        <source>How far an image turns at most, either way.</source>
        <translation>Cuánto gira una imagen como mucho, en ambos sentidos.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Escala</translation>
    </message>
    <message>
        <source>Makes each image a little larger or smaller, its height and width apart.</source>
        <translation>Hace cada imagen un poco más grande o más pequeña, el alto y el ancho por separado.</translation>
    </message>
    <message>
        <source>Scale up to</source>
        <translation>Escalar hasta</translation>
    </message>
    <message>
        <source>How much larger or smaller an image becomes at most.</source>
        <translation>Cuánto más grande o más pequeña se hace una imagen como mucho.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Slants each image to the left or right, as handwriting does.</source>
        <translation>Inclina cada imagen a izquierda o derecha, como la letra a mano.</translation>
    </message>
    <message>
        <source>Slant up to</source>
        <translation>Inclinar hasta</translation>
    </message>
    <message>
        <source>How far upright strokes lean at most.</source>
        <translation>Cuánto se inclinan como mucho los trazos verticales.</translation>
    </message>
    <message>
        <source>Elastic distortion</source>
        <translation>Distorsión elástica</translation>
    </message>
    <message>
        <source>Bends each image like rubber, as no two hands write alike.</source>
        <translation>Dobla cada imagen como si fuera de goma: no hay dos manos que escriban igual.</translation>
    </message>
    <message>
        <source>Strength α</source>
        <translation>Fuerza α</translation>
    </message>
    <message>
        <source>How hard the pixels are pushed; 34 moves them by some 1.4 pixels at σ 4.</source>
        <translation>Con qué fuerza se empujan los píxeles; 34 los mueve unos 1,4 píxeles con σ 4.</translation>
    </message>
    <message>
        <source>Smoothness σ</source>
        <translation>Suavidad σ</translation>
    </message>
    <message>
        <source>Over how many pixels the push is evened out; large values bend the whole image.</source>
        <translation>En cuántos píxeles se reparte el empuje; los valores grandes doblan la imagen entera.</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Grosor del trazo</translation>
    </message>
    <message>
        <source>Makes the strokes of each image a little thicker or thinner.</source>
        <translation>Hace los trazos de cada imagen un poco más gruesos o más finos.</translation>
    </message>
    <message>
        <source>Thicker or thinner by</source>
        <translation>Más grueso o fino en</translation>
    </message>
    <message>
        <source>How far the edge of a stroke moves at most.</source>
        <translation>Cuánto se mueve como mucho el borde de un trazo.</translation>
    </message>
    <message>
        <source>Makes every pixel a little darker or lighter at random.</source>
        <translation>Hace cada píxel un poco más oscuro o más claro al azar.</translation>
    </message>
    <message>
        <source>How far the ink of a pixel strays; 1 is the whole range.</source>
        <translation>Cuánto se desvía la tinta de un píxel; 1 es el rango entero.</translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <translation>Nubes XOR</translation>
    </message>
    <message>
        <source>Four clouds, one a quadrant; opposite ones belong to the same class.</source>
        <translation>Cuatro nubes, una por cuadrante; las opuestas son de la misma clase.</translation>
    </message>
    <message>
        <source>Gaussian clouds</source>
        <translation>Nubes gaussianas</translation>
    </message>
    <message>
        <source>Two to six round clouds, one class each; noise makes them overlap.</source>
        <translation>De dos a seis nubes redondas, una clase cada una; el ruido hace que se solapen.</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>Nubes</translation>
    </message>
    <message>
        <source>How many clouds, and so how many classes.</source>
        <translation>Cuántas nubes, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>A disc inside a ring: no straight line parts them.</source>
        <translation>Un disco dentro de un anillo: ninguna recta los separa.</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Anillos</translation>
    </message>
    <message>
        <source>Two to five rings around one centre, one class each.</source>
        <translation>De dos a cinco anillos alrededor de un centro, una clase cada uno.</translation>
    </message>
    <message>
        <source>How many rings, and so how many classes.</source>
        <translation>Cuántos anillos, y por tanto cuántas clases.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>The weight at the start.</source>
        <translation>El peso al principio.</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>The bias at the start.</source>
        <translation>El bias al principio.</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>Entrada x</translation>
    </message>
    <message>
        <source>The only input, always the same.</source>
        <translation>La única entrada, siempre la misma.</translation>
    </message>
    <message>
        <source>Desired output y</source>
        <translation>Salida deseada y</translation>
    </message>
    <message>
        <source>What the neuron should answer.</source>
        <translation>Lo que la neurona debería responder.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Tasa de aprendizaje η</translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation>La longitud de cada paso.</translation>
    </message>
    <message>
        <source>How many steps are taken.</source>
        <translation>Cuántos pasos se dan.</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>Divide by the temperature</source>
        <translation>Dividir entre T</translation>
    </message>
    <message>
        <source>Shift, so that the largest is 0</source>
        <translation>Desplazar para que la mayor sea 0</translation>
    </message>
    <message>
        <source>Powers of e</source>
        <translation>Potencias de e</translation>
    </message>
    <message>
        <source>Divide by their sum</source>
        <translation>Dividir entre su suma</translation>
    </message>
    <message>
        <source>Slope of the cost</source>
        <translation>Pendiente del coste</translation>
    </message>
    <message>
        <source>Times the Jacobian</source>
        <translation>Por la matriz jacobiana</translation>
    </message>
    <message>
        <source>It collapses</source>
        <translation>Se simplifica</translation>
    </message>
    <message>
        <source>The temperature must be a number above 0.</source>
        <translation>La temperatura debe ser un número mayor que 0.</translation>
    </message>
    <message>
        <source>There are {count} outputs; choose one of them as the right class.</source>
        <translation>Hay {count} salidas; una de ellas debe ser la clase correcta.</translation>
    </message>
    <message>
        <source>(sum of {count} products: {sum})</source>
        <translation>(suma de {count} productos: {sum})</translation>
    </message>
    <message>
        <source>The inputs stand in layer 1; nothing is computed yet.</source>
        <translation>Las entradas están en la capa 1; aún no se ha calculado nada.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}</source>
        <translation>Capa {layer}, neurona {neuron}</translation>
    </message>
    <message>
        <source>input {source}: {value} × weight {weight} = {product}; sum so far {sum}.</source>
        <translation>entrada {source}: {value} × peso {weight} = {product}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>add the bias {bias}: z = {sum}.</source>
        <translation>sumar el bias {bias}: z = {sum}.</translation>
    </message>
    <message>
        <source>{activation} of z = {z} is a = {a}.</source>
        <translation>{activation} de z = {z} es a = {a}.</translation>
    </message>
    <message>
        <source>The forward pass is done.</source>
        <translation>La propagación hacia delante está hecha.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: multiply input {source} by its weight.</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: multiplicar la entrada {source} por su peso.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: add the bias.</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: sumar el bias.</translation>
    </message>
    <message>
        <source>Next: layer {layer}, neuron {neuron}: apply the activation ({activation}).</source>
        <translation>Siguiente: capa {layer}, neurona {neuron}: aplicar la activación ({activation}).</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Un producto</translation>
    </message>
    <message>
        <source>One example</source>
        <translation>Un ejemplo</translation>
    </message>
    <message>
        <source>One pass</source>
        <translation>Una pasada</translation>
    </message>
    <message>
        <source>There are {weights} weights for {inputs} inputs; give one weight for each input.</source>
        <translation>Pesos: {weights}; entradas: {inputs}. Hace falta un peso por entrada.</translation>
    </message>
    <message>
        <source>The table asks for 0 and for 1 for the same inputs, so no weights can get both rows right.</source>
        <translation>La tabla pide 0 y también 1 para las mismas entradas, así que ningún peso puede acertar las dos filas.</translation>
    </message>
    <message>
        <source>No straight line parts the ones from the zeros, and a single perceptron can only draw a straight line: a hidden layer is needed.</source>
        <translation>Ninguna recta separa los unos de los ceros, y un solo perceptrón solo puede trazar una recta: hace falta una capa oculta.</translation>
    </message>
    <message>
        <source>A line exists, but with the bias frozen the rule does not get to it: train the bias, too.</source>
        <translation>Existe una recta, pero con el bias congelado la regla no llega a ella: hay que entrenar también el bias.</translation>
    </message>
    <message>
        <source>A line exists, but the shortened rule moves all weights alike and does not get to it: use the rule with x and train the bias.</source>
        <translation>Existe una recta, pero la regla abreviada mueve todos los pesos por igual y no llega a ella: hay que usar la regla con x y entrenar el bias.</translation>
    </message>
    <message>
        <source>Start with {weights}.</source>
        <translation>Al empezar: {weights}.</translation>
    </message>
    <message>
        <source>The sum is done: Σ = {sum} = {total}. The threshold is θ = {threshold}.</source>
        <translation>La suma está completa: Σ = {sum} = {total}. El umbral es θ = {threshold}.</translation>
    </message>
    <message>
        <source>Add the bias: z = {sum} = {z}.</source>
        <translation>Sumar el bias: z = {sum} = {z}.</translation>
    </message>
    <message>
        <source>w{number} · x{number} = {weight} · {input} = {product}.</source>
        <translation>w{number} · x{number} = {weight} · {input} = {product}.</translation>
    </message>
    <message>
        <source>Example {row}: {x}, desired {desired}.</source>
        <translation>Ejemplo {row}: {x}, deseado {desired}.</translation>
    </message>
    <message>
        <source>Sum so far: {sum}.</source>
        <translation>Suma hasta ahora: {sum}.</translation>
    </message>
    <message>
        <source>{comparison}, so the output is {output}.</source>
        <translation>{comparison}, así que la salida es {output}.</translation>
    </message>
    <message>
        <source>Desired {desired}: right.</source>
        <translation>Deseado {desired}: correcto.</translation>
    </message>
    <message>
        <source>Desired {desired}: wrong, error e = {desired} − {output} = {error}.</source>
        <translation>Deseado {desired}: incorrecto, error e = {desired} − {output} = {error}.</translation>
    </message>
    <message>
        <source>The answer was right, so nothing changes: {weights}.</source>
        <translation>La respuesta era correcta, así que nada cambia: {weights}.</translation>
    </message>
    <message>
        <source>New weights: {changes}.</source>
        <translation>Pesos nuevos: {changes}.</translation>
    </message>
    <message>
        <source>Nothing moves: every input that counts is 0 and the threshold is frozen.</source>
        <translation>Nada se mueve: todas las entradas que cuentan son 0 y el umbral está congelado.</translation>
    </message>
    <message>
        <source>Nothing moves: every input that counts is 0 and the bias is frozen.</source>
        <translation>Nada se mueve: todas las entradas que cuentan son 0 y el bias está congelado.</translation>
    </message>
    <message>
        <source>θ = {threshold} (frozen)</source>
        <translation>θ = {threshold} (congelado)</translation>
    </message>
    <message>
        <source>b = {bias} (frozen)</source>
        <translation>b = {bias} (congelado)</translation>
    </message>
    <message>
        <source>There is nothing left to do.</source>
        <translation>Ya no queda nada por hacer.</translation>
    </message>
    <message>
        <source>Next: multiply w{number} by x{number} and add it to the sum.</source>
        <translation>Siguiente: multiplicar w{number} por x{number} y sumarlo.</translation>
    </message>
    <message>
        <source>Next: add the bias.</source>
        <translation>Siguiente: sumar el bias.</translation>
    </message>
    <message>
        <source>Next: take the threshold.</source>
        <translation>Siguiente: tomar el umbral.</translation>
    </message>
    <message>
        <source>Next: compare z with 0.</source>
        <translation>Siguiente: comparar z con 0.</translation>
    </message>
    <message>
        <source>Next: compare Σ with θ.</source>
        <translation>Siguiente: comparar Σ con θ.</translation>
    </message>
    <message>
        <source>Next: correct the weights.</source>
        <translation>Siguiente: corregir los pesos.</translation>
    </message>
    <message>
        <source>Next: go on, the answer is right.</source>
        <translation>Siguiente: continuar, la respuesta es correcta.</translation>
    </message>
    <message>
        <source>Converged: pass {passes} had no error.</source>
        <translation>Converge: la pasada {passes} no tuvo errores.</translation>
    </message>
    <message>
        <source>Not settled after {passes} passes: it neither ends nor repeats itself.</source>
        <translation>Sin decidir tras {passes} pasadas: ni termina ni se repite.</translation>
    </message>
    <message>
        <source>Passes finished: {passes}.</source>
        <translation>Pasadas terminadas: {passes}.</translation>
    </message>
    <message>
        <source>It will never converge: after {count} more examples it is back at {weights}, at the same place of the pass, and everything repeats.</source>
        <translation>Nunca convergerá: tras {count} ejemplos más está de nuevo en {weights}, en el mismo lugar de la pasada, y todo se repite.</translation>
    </message>
    <message>
        <source>Rows {first} and {second} have the same inputs {x} but ask for {one} and for {other}: nothing can give both.</source>
        <translation>Las filas {first} y {second} tienen las mismas entradas {x} pero piden {one} y {other}: nada puede dar ambas.</translation>
    </message>
    <message>
        <source>Pass {number}</source>
        <translation>Pasada {number}</translation>
    </message>
    <message>
        <source>Layer {layer} uses the step function: it is flat on both sides of its jump, so the error would come back as 0. Choose another activation, or open the perceptron lab, whose rule needs no slope.</source>
        <translation>La capa {layer} usa la función escalón: es plana a ambos lados del salto, así que el error volvería como 0. Hay que elegir otra activación, o abrir el laboratorio del perceptrón, cuya regla no necesita pendiente.</translation>
    </message>
    <message>
        <source>Say which output is desired: the error cannot be computed without it.</source>
        <translation>Hay que decir qué salida se desea: sin ella no se puede calcular el error.</translation>
    </message>
    <message>
        <source>Every value must be a number, for example 0.5.</source>
        <translation>Cada valor debe ser un número, por ejemplo 0,5.</translation>
    </message>
    <message>
        <source>{found} values were given; this network needs {count}.</source>
        <translation>Valores dados: {found}; esta red necesita {count}.</translation>
    </message>
    <message>
        <source>Every value must be a finite number: one of them is not.</source>
        <translation>Cada valor debe ser un número finito: uno de ellos no lo es.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Puerta</translation>
    </message>
    <message>
        <source>What the network has to learn.</source>
        <translation>Lo que la red tiene que aprender.</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>Neuronas ocultas</translation>
    </message>
    <message>
        <source>What each hidden neuron makes of its sum.</source>
        <translation>Lo que cada neurona oculta hace con su suma.</translation>
    </message>
    <message>
        <source>The value that every weight starts with.</source>
        <translation>El valor con el que empieza cada peso.</translation>
    </message>
    <message>
        <source>Grain of noise</source>
        <translation>Pizca de ruido</translation>
    </message>
    <message>
        <source>Standard deviation of what is added to each weight at the start; 0 leaves them equal.</source>
        <translation>Desviación típica de lo que se suma a cada peso al principio; con 0 quedan iguales.</translation>
    </message>
    <message>
        <source>Chooses the noise.</source>
        <translation>Elige el ruido.</translation>
    </message>
    <message>
        <source>This activation cannot be trained in a hidden layer: choose another one, for example tanh.</source>
        <translation>Esta activación no se puede entrenar en una capa oculta: hay que elegir otra, por ejemplo tanh.</translation>
    </message>
    <message>
        <source>There is no example {number}: the data have {count}, counted from 0.</source>
        <translation>No existe el ejemplo {number}: los datos tienen {count}, contados desde 0.</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>ninguna clase</translation>
    </message>
    <message>
        <source>Penalties and dropout are left out: this is the cost of the example alone.</source>
        <translation>Sin penalizaciones ni dropout: este es el coste del ejemplo por sí solo.</translation>
    </message>
    <message>
        <source>The update is that of plain gradient descent: w − η ∂C/∂w.</source>
        <translation>La actualización es la del descenso de gradiente simple: w − η ∂C/∂w.</translation>
    </message>
    <message>
        <source>Network {shape}: {activations}</source>
        <translation>Red {shape}: {activations}</translation>
    </message>
    <message>
        <source>Example {number}</source>
        <translation>Ejemplo {number}</translation>
    </message>
    <message>
        <source>Output: {values}</source>
        <translation>Salida: {values}</translation>
    </message>
    <message>
        <source>desired: {value}</source>
        <translation>deseado: {value}</translation>
    </message>
    <message>
        <source>Answer: {answer}; right: {right}</source>
        <translation>Respuesta: {answer}; correcta: {right}</translation>
    </message>
    <message>
        <source>Desired: {values}</source>
        <translation>Deseado: {values}</translation>
    </message>
    <message>
        <source>FORWARD</source>
        <translation>HACIA DELANTE</translation>
    </message>
    <message>
        <source>Layer {layer} ({activation})</source>
        <translation>Capa {layer} ({activation})</translation>
    </message>
    <message>
        <source>BACKWARD</source>
        <translation>HACIA ATRÁS</translation>
    </message>
    <message>
        <source>Cost ({name}): C = {cost}</source>
        <translation>Coste ({name}): C = {cost}</translation>
    </message>
    <message>
        <source>Layer {layer}</source>
        <translation>Capa {layer}</translation>
    </message>
    <message>
        <source>({count} more weights and biases; JSON lists all.)</source>
        <translation>(Pesos y biases que no se muestran: {count}; el JSON los lista todos.)</translation>
    </message>
    <message>
        <source>({count} more: {sum})</source>
        <translation>({count} más: {sum})</translation>
    </message>
    <message>
        <source>measured {value} {sign}</source>
        <translation>medido {value} {sign}</translation>
    </message>
    <message>
        <source>Output error</source>
        <translation>Error de salida</translation>
    </message>
    <message>
        <source>Error one layer back</source>
        <translation>Error una capa atrás</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>Pesos y biases</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>Una neurona</translation>
    </message>
    <message>
        <source>One layer</source>
        <translation>Una capa</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Todo de una vez</translation>
    </message>
    <message>
        <source>Convention: ½ and the mean over examples (deck A), so ∂C/∂a = a − y.</source>
        <translation>Convenio: ½ y media de los ejemplos (presentación A), así que ∂C/∂a = a − y.</translation>
    </message>
    <message>
        <source>Convention: plain sum (deck B), so ∂C/∂a = 2(a − y), twice deck A&apos;s.</source>
        <translation>Convenio: suma simple (presentación B), así que ∂C/∂a = 2(a − y), el doble que en la presentación A.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = 2(a − y)/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = 2(a − y)/m.</translation>
    </message>
    <message>
        <source>Convention: sum over the outputs, so ∂C/∂a = (a − y)/(a(1 − a)).</source>
        <translation>Convenio: suma de las salidas, así que ∂C/∂a = (a − y)/(a(1 − a)).</translation>
    </message>
    <message>
        <source>Convention: the logarithm of the right class, so ∂C/∂a = −y/a.</source>
        <translation>Convenio: el logaritmo de la clase correcta, así que ∂C/∂a = −y/a.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = ±1/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = ±1/m.</translation>
    </message>
    <message>
        <source>Convention: mean over the m outputs, so ∂C/∂a = (a − y)/m, cut off at ±d/m.</source>
        <translation>Convenio: media de las m salidas, así que ∂C/∂a = (a − y)/m, recortada en ±d/m.</translation>
    </message>
    <message>
        <source>(slope left out)</source>
        <translation>(sin la pendiente)</translation>
    </message>
    <message>
        <source>The forward pass is done; the error has not been sent back yet.</source>
        <translation>La propagación hacia delante está hecha; el error todavía no se ha propagado hacia atrás.</translation>
    </message>
    <message>
        <source>The backward pass is done.</source>
        <translation>La propagación hacia atrás está hecha.</translation>
    </message>
    <message>
        <source>Next: {name} minus η times its gradient.</source>
        <translation>Siguiente: {name} menos η por su gradiente.</translation>
    </message>
    <message>
        <source>Output {neuron}: the cost changes by {value} for each unit of its value a.</source>
        <translation>Salida {neuron}: el coste cambia {value} por cada unidad de su valor a.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the slope of its activation is {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: la pendiente de su activación es {value}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: its error is δ = {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: su error es δ = {value}.</translation>
    </message>
    <message>
        <source>Next: how the cost changes with output {neuron}.</source>
        <translation>Siguiente: cómo cambia el coste con la salida {neuron}.</translation>
    </message>
    <message>
        <source>Next: the slope of the activation of neuron {neuron} in layer {layer}.</source>
        <translation>Siguiente: la pendiente de la activación de la neurona {neuron} en la capa {layer}.</translation>
    </message>
    <message>
        <source>Next: the error δ of layer {layer}, neuron {neuron}.</source>
        <translation>Siguiente: el error δ de la capa {layer}, neurona {neuron}.</translation>
    </message>
    <message>
        <source>Guess all {count} weights.</source>
        <translation>Hay que predecir los {count} pesos.</translation>
    </message>
    <message>
        <source>A guess must be a number, for example 0.4.</source>
        <translation>Una predicción debe ser un número, por ejemplo 0,4.</translation>
    </message>
    <message>
        <source>of the range</source>
        <translation>del rango</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotación</translation>
    </message>
    <message>
        <source>Weights, bias and scale must be finite numbers.</source>
        <translation>Los pesos, el bias y la escala deben ser números finitos.</translation>
    </message>
    <message>
        <source>Give {count} inputs and {count} changes of weights.</source>
        <translation>Hacen falta {count} entradas y {count} cambios de pesos.</translation>
    </message>
    <message>
        <source>δ and the four equations</source>
        <translation>δ y las cuatro ecuaciones</translation>
    </message>
    <message>
        <source>One partial derivative at a time</source>
        <translation>Una derivada parcial a la vez</translation>
    </message>
    <message>
        <source>{name} = {slope} is close to 0: a small push here hardly moves the cost.</source>
        <translation>{name} = {slope} está cerca de 0: un empujón pequeño aquí apenas cambia el coste.</translation>
    </message>
    <message>
        <source>{name} = {slope} is negative: increase Δ to lower the cost.</source>
        <translation>{name} = {slope} es negativo: aumentar Δ para bajar el coste.</translation>
    </message>
    <message>
        <source>{name} = {slope} is positive: decrease Δ to lower the cost.</source>
        <translation>{name} = {slope} es positivo: reducir Δ para bajar el coste.</translation>
    </message>
    <message>
        <source>A forward and a backward pass by hand</source>
        <translation>Propagación hacia delante y hacia atrás, paso a paso</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Push an example through the network, product by product.</source>
        <translation>Pasa un ejemplo por la red, producto a producto.</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Hacia atrás</translation>
    </message>
    <message>
        <source>Deck A: δ</source>
        <translation>Presentación A: δ</translation>
    </message>
    <message>
        <source>Deck B: EC, EP, EB</source>
        <translation>Presentación B: EC, EP, EB</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>The table is empty: add at least one example.</source>
        <translation>La tabla está vacía: hay que añadir al menos un ejemplo.</translation>
    </message>
    <message>
        <source>The table has {count} inputs; it must have 1 to {limit}.</source>
        <translation>La tabla tiene {count} entradas; debe tener de 1 a {limit}.</translation>
    </message>
    <message>
        <source>There are {rows} rows but {answers} desired outputs; give each row one.</source>
        <translation>Filas: {rows}; salidas deseadas: {answers}. Hace falta una por fila.</translation>
    </message>
    <message>
        <source>Row {row} has {found} inputs instead of {count}; make all rows equally long.</source>
        <translation>Entradas de la fila {row}: {found} en lugar de {count}; todas las filas deben ser igual de largas.</translation>
    </message>
    <message>
        <source>The desired output of row {row} must be 0 or 1.</source>
        <translation>La salida deseada de la fila {row} debe ser 0 o 1.</translation>
    </message>
    <message>
        <source>A truth table has 2, 4, 8, 16 or 32 outputs, one for each row; this one has {count}.</source>
        <translation>Una tabla de verdad tiene 2, 4, 8, 16 o 32 salidas, una por fila; esta tiene {count}.</translation>
    </message>
    <message>
        <source>“{key}” is no logic gate: choose and, or, nand or xor.</source>
        <translation>“{key}” no es una puerta lógica: hay que elegir and, or, nand o xor.</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Fila {row}: {reason}</translation>
    </message>
    <message>
        <source>Row {row}: “{given}” is not a number.</source>
        <translation>Fila {row}: “{given}” no es un número.</translation>
    </message>
    <message>
        <source>Random guess</source>
        <translation>Al azar</translation>
    </message>
    <message>
        <source>Any class, all equally likely.</source>
        <translation>Una clase cualquiera, todas igual de probables.</translation>
    </message>
    <message>
        <source>Mean darkness</source>
        <translation>Oscuridad media</translation>
    </message>
    <message>
        <source>Only how much ink the image has.</source>
        <translation>Solo cuánta tinta tiene la imagen.</translation>
    </message>
    <message>
        <source>Nearest mean image</source>
        <translation>Imagen media más cercana</translation>
    </message>
    <message>
        <source>The class whose mean image is nearest.</source>
        <translation>La clase cuya imagen media es la más cercana.</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Vecinos más cercanos</translation>
    </message>
    <message>
        <source>The three nearest training images vote.</source>
        <translation>Votan las tres imágenes de entrenamiento más cercanas.</translation>
    </message>
    <message>
        <source>SVM, old defaults</source>
        <translation>SVM, valores antiguos</translation>
    </message>
    <message>
        <source>A support vector machine with scikit-learn&apos;s defaults of the deck&apos;s time: C = 1, γ = 1/features.</source>
        <translation>Una máquina de vectores de soporte con los valores por defecto de entonces: C = 1, γ = 1/características.</translation>
    </message>
    <message>
        <source>SVM, tuned</source>
        <translation>SVM, ajustada</translation>
    </message>
    <message>
        <source>The same with values that suit digits: C = 5, γ = 0.02.</source>
        <translation>La misma con valores adecuados para dígitos: C = 5, γ = 0,02.</translation>
    </message>
    <message>
        <source>Nothing is drawn: draw a digit with the pen.</source>
        <translation>No hay nada dibujado: dibujar un dígito con el lápiz.</translation>
    </message>
    <message>
        <source>This is a dot: draw the strokes of a digit.</source>
        <translation>Esto es un punto: dibujar los trazos de un dígito.</translation>
    </message>
    <message>
        <source>Everything is ink: erase it, or draw on empty paper.</source>
        <translation>Todo es tinta: hay que borrarla, o dibujar en papel vacío.</translation>
    </message>
    <message>
        <source>There seem to be several digits: the network knows one at a time.</source>
        <translation>Parece que hay varios dígitos: la red solo conoce uno a la vez.</translation>
    </message>
    <message>
        <source>The highest output</source>
        <translation>La salida más alta</translation>
    </message>
    <message>
        <source>The only output above the middle</source>
        <translation>La única salida por encima de la mitad</translation>
    </message>
    <message>
        <source>Each bit for itself</source>
        <translation>Cada bit por separado</translation>
    </message>
    <message>
        <source>The nearest code of a class</source>
        <translation>El código de clase más cercano</translation>
    </message>
    <message>
        <source>σ instead of σ′</source>
        <translation>σ en lugar de σ′</translation>
    </message>
    <message>
        <source>The error of the hidden layers is multiplied by σ(z) instead of its slope σ′(z): step 4 of the slide “en la práctica”.</source>
        <translation>El error de las capas ocultas se multiplica por σ(z) y no por su pendiente σ′(z): paso 4 de la diapositiva “en la práctica”.</translation>
    </message>
    <message>
        <source>x left out</source>
        <translation>Falta x</translation>
    </message>
    <message>
        <source>∂C/∂w is taken as δ alone, without the value that enters through the weight: the slide&apos;s worked update.</source>
        <translation>Se toma ∂C/∂w como δ solo, sin el valor que entra por el peso: la actualización resuelta en la diapositiva.</translation>
    </message>
    <message>
        <source>Wrong sign</source>
        <translation>Signo equivocado</translation>
    </message>
    <message>
        <source>The output error starts from y − a instead of a − y, so every step goes uphill.</source>
        <translation>El error de salida parte de y − a y no de a − y, así que cada paso va cuesta arriba.</translation>
    </message>
    <message>
        <source>No slope at the output</source>
        <translation>Sin pendiente en la salida</translation>
    </message>
    <message>
        <source>The output error is ∂C/∂a alone, without the slope of the activation.</source>
        <translation>El error de salida es solo ∂C/∂a, sin la pendiente de la activación.</translation>
    </message>
    <message>
        <source>∂C/∂b = 1</source>
        <translation>∂C/∂b = 1</translation>
    </message>
    <message>
        <source>∂z/∂b is 1, but ∂C/∂b is that 1 times δ: the slide of the partial derivatives.</source>
        <translation>∂z/∂b es 1, pero ∂C/∂b es ese 1 por δ: la diapositiva de las derivadas parciales.</translation>
    </message>
    <message>
        <source>The other deck&apos;s factor</source>
        <translation>El factor de la otra presentación</translation>
    </message>
    <message>
        <source>The slope of ½(a − y)² is a − y and that of (a − y)² is 2(a − y); here they are exchanged.</source>
        <translation>La pendiente de ½(a − y)² es a − y y la de (a − y)² es 2(a − y); aquí están intercambiadas.</translation>
    </message>
    <message>
        <source>The mini-batch is empty: tick at least one example.</source>
        <translation>El mini-batch está vacío: hay que marcar al menos un ejemplo.</translation>
    </message>
    <message>
        <source>This table would have {count} numbers: tick fewer examples.</source>
        <translation>Esta tabla tendría {count} números: hay que marcar menos ejemplos.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medir</translation>
    </message>
    <message>
        <source>Draw mini-batches of each size and compare their gradients.</source>
        <translation>Extraer mini-batches de cada tamaño y comparar sus gradientes.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Train the same network with mini-batches of several sizes.</source>
        <translation>Entrenar la misma red con mini-batches de varios tamaños.</translation>
    </message>
    <message>
        <source>mini-batch m</source>
        <translation>mini-batch m</translation>
    </message>
    <message>
        <source>Angle to the full gradient</source>
        <translation>Ángulo con el gradiente completo</translation>
    </message>
    <message>
        <source>angle (°)</source>
        <translation>ángulo (°)</translation>
    </message>
    <message>
        <source>By how many degrees the gradient of a mini-batch points another way than that of all examples: the median, and the band in which four of five lie.</source>
        <translation>Cuántos grados se desvía el gradiente de un mini-batch del de todos los ejemplos: la mediana, y la banda en la que están cuatro de cada cinco.</translation>
    </message>
    <message>
        <source>Length against the full gradient</source>
        <translation>Longitud frente al gradiente completo</translation>
    </message>
    <message>
        <source>How long the gradient of a mini-batch is; 1 is as long as that of all examples.</source>
        <translation>Cuánto mide el gradiente de un mini-batch; 1 es tan largo como el de todos los ejemplos.</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>coste</translation>
    </message>
    <message>
        <source>Cost at equal work</source>
        <translation>Coste con igual trabajo</translation>
    </message>
    <message>
        <source>The cost of the validation part while each size does the same work: gradients of single examples.</source>
        <translation>El coste de la parte de validación mientras cada tamaño hace el mismo trabajo: gradientes de ejemplos sueltos.</translation>
    </message>
    <message>
        <source>Score at equal work</source>
        <translation>Puntuación con igual trabajo</translation>
    </message>
    <message>
        <source>score</source>
        <translation>puntuación</translation>
    </message>
    <message>
        <source>The score of the validation part while each size does the same work: gradients of single examples.</source>
        <translation>La puntuación de la parte de validación mientras cada tamaño hace el mismo trabajo: gradientes de ejemplos sueltos.</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Lo medido</translation>
    </message>
    <message>
        <source>The law beside what was measured, and what mini-batches save.</source>
        <translation>La ley junto a lo medido, y lo que ahorran los mini-batches.</translation>
    </message>
    <message>
        <source>Gradient of a mini-batch</source>
        <translation>Gradiente de un mini-batch</translation>
    </message>
    <message>
        <source>Mini-batches are drawn; nothing is trained.</source>
        <translation>Se extraen mini-batches; no se entrena nada.</translation>
    </message>
    <message>
        <source>The law: r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖, angle arctan r, length √(1 + r²).</source>
        <translation>La ley: r = √(tr Σ/m · (1 − m/N)) / ‖∇C‖, ángulo arctan r, longitud √(1 + r²).</translation>
    </message>
    <message>
        <source>GD and SGD at equal work</source>
        <translation>GD y SGD con igual trabajo</translation>
    </message>
    <message>
        <source>The same network is trained from the same start with several sizes.</source>
        <translation>La misma red se entrena desde el mismo inicio con varios tamaños.</translation>
    </message>
    <message>
        <source>This could not be computed.</source>
        <translation>No se pudo calcular.</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>actualizaciones</translation>
    </message>
    <message>
        <source>gradients of examples</source>
        <translation>gradientes de ejemplos</translation>
    </message>
    <message>
        <source>GD, all {count}</source>
        <translation>GD, los {count}</translation>
    </message>
    <message>
        <source>At epoch {epoch}, of {count} examples:</source>
        <translation>En la época {epoch}, de {count} ejemplos:</translation>
    </message>
    <message>
        <source>m = {size}: {angle}° (law {law}°), {length} times as long</source>
        <translation>m = {size}: {angle}° (ley {law}°), {length} veces la longitud</translation>
    </message>
    <message>
        <source>m = {size}: {updates} updates, cost {cost}, {score}</source>
        <translation>m = {size}: {updates} actualizaciones, coste {cost}, {score}</translation>
    </message>
    <message>
        <source>After {count} gradients of examples at most:</source>
        <translation>Tras {count} gradientes de ejemplos como mucho:</translation>
    </message>
    <message>
        <source>Press “Measure” or “Compare”: both run in the background and can be called off.</source>
        <translation>Pulsar “Medir” o “Comparar”: ambos se calculan en segundo plano y se pueden cancelar.</translation>
    </message>
    <message>
        <source>Quadratic, ½ and mean</source>
        <translation>Cuadrático, ½ y media</translation>
    </message>
    <message>
        <source>Half the squared distance between answer and target, averaged over the examples (deck A).</source>
        <translation>La mitad de la distancia al cuadrado entre respuesta y objetivo, promediada entre los ejemplos (presentación A).</translation>
    </message>
    <message>
        <source>Squared error, plain sum</source>
        <translation>Cuadrático, suma</translation>
    </message>
    <message>
        <source>The sum of the squared errors of all outputs, averaged over the examples (deck B): twice deck A&apos;s.</source>
        <translation>La suma de los errores al cuadrado de todas las salidas, promediada entre los ejemplos (presentación B): el doble que en la presentación A.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Error cuadrático medio</translation>
    </message>
    <message>
        <source>The squared errors averaged over examples and outputs alike.</source>
        <translation>Los errores al cuadrado, promediados entre ejemplos y salidas por igual.</translation>
    </message>
    <message>
        <source>Cross-entropy takes the logarithm of each output, so every output must lie between 0 and 1: choose the logistic output, or a squared error.</source>
        <translation>La entropía cruzada toma el logaritmo de cada salida, así que cada una debe estar entre 0 y 1: hay que elegir la salida logística, o un error cuadrático.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy looks only at the output of the right class, so the outputs must share a probability of 1: choose the softmax output, or the cross-entropy per output.</source>
        <translation>La entropía cruzada categórica solo mira la salida de la clase correcta, así que las salidas deben repartirse una probabilidad de 1: hay que elegir la salida softmax, o la entropía cruzada por salida.</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropía cruzada</translation>
    </message>
    <message>
        <source>Punishes confident mistakes hard, each output by itself; does not slow down when a logistic output saturates.</source>
        <translation>Castiga mucho los errores cometidos con seguridad, cada salida por separado; no se frena cuando una salida logística se satura.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>E. cruzada categórica</translation>
    </message>
    <message>
        <source>How surprised the softmax output is by the right class, averaged over the examples.</source>
        <translation>Cuánto sorprende la clase correcta a la salida softmax, promediado entre los ejemplos.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Error absoluto medio</translation>
    </message>
    <message>
        <source>The distance between answer and target, averaged: an outlier weighs no more than its size.</source>
        <translation>La distancia entre respuesta y objetivo, promediada: un valor atípico no pesa más que su tamaño.</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squared for small errors, absolute for large ones: smooth and calm about outliers.</source>
        <translation>Cuadrático para errores pequeños, absoluto para grandes: suave y poco sensible a los valores atípicos.</translation>
    </message>
    <message>
        <source>½e² if |e| ≤ d, else d(|e| − ½d);  e = a − y, mean over all</source>
        <translation>½e² si |e| ≤ d; si no, d(|e| − ½d);  e = a − y, media de todo</translation>
    </message>
    <message>
        <source>Threshold d</source>
        <translation>Umbral d</translation>
    </message>
    <message>
        <source>The error from which on the cost grows in a straight line.</source>
        <translation>El error a partir del cual el coste crece en línea recta.</translation>
    </message>
    <message>
        <source>initialiser</source>
        <translation>inicializador</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Normal, variance 2 / (inputs + outputs): made for tanh and logistic layers.</source>
        <translation>Normal, varianza 2 / (entradas + salidas): pensada para capas tanh y logísticas.</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Normal, variance 2 / inputs: made for ReLU layers.</source>
        <translation>Normal, varianza 2 / entradas: pensada para capas ReLU.</translation>
    </message>
    <message>
        <source>Normal, 1/√n</source>
        <translation>Normal, 1/√n</translation>
    </message>
    <message>
        <source>Normal with standard deviation 1/√n for n inputs: sums start small, neurons unsaturated.</source>
        <translation>Normal con desviación típica 1/√n para n entradas: las sumas empiezan pequeñas y las neuronas sin saturar.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Normal with mean 0 and the given standard deviation, whatever the number of inputs.</source>
        <translation>Normal con media 0 y la desviación típica indicada, sea cual sea el número de entradas.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación típica</translation>
    </message>
    <message>
        <source>How widely the weights are spread around 0.</source>
        <translation>Cuánto se dispersan los pesos alrededor de 0.</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniforme</translation>
    </message>
    <message>
        <source>Any value between −r and r, all equally likely.</source>
        <translation>Cualquier valor entre −r y r, todos igual de probables.</translation>
    </message>
    <message>
        <source>Range r</source>
        <translation>Rango r</translation>
    </message>
    <message>
        <source>The weights lie between −r and r.</source>
        <translation>Los pesos están entre −r y r.</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Todos iguales</translation>
    </message>
    <message>
        <source>Every weight the same: without dropout, the neurons of a layer stay twins, however long they learn.</source>
        <translation>Todos los pesos iguales: sin dropout, las neuronas de una capa siguen siendo gemelas por mucho que aprendan.</translation>
    </message>
    <message>
        <source>Every weight 0: hidden neurons that answer 0 with 0 (tanh, ReLU) never start to learn; logistic ones do, as twins.</source>
        <translation>Todos los pesos 0: las neuronas ocultas que a 0 responden 0 (tanh, ReLU) nunca empiezan a aprender; las logísticas sí, como gemelas.</translation>
    </message>
    <message>
        <source>All zero</source>
        <translation>Todos cero</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activación</translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation>Logística</translation>
    </message>
    <message>
        <source>The smooth step from 0 to 1; its value can be read as a probability.</source>
        <translation>El escalón suave de 0 a 1; su valor puede leerse como una probabilidad.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>The smooth step from −1 to 1, steepest at 0.</source>
        <translation>El escalón suave de −1 a 1, más empinado en 0.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive sums through and answers 0 to the rest.</source>
        <translation>Deja pasar las sumas positivas y responde 0 a las demás.</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else 0</source>
        <translation>1 si z &amp;gt; 0; si no, 0</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative sums keep a small slope, so no neuron dies.</source>
        <translation>Como ReLU, pero las sumas negativas conservan una pequeña pendiente: ninguna neurona muere.</translation>
    </message>
    <message>
        <source>z if z &amp;gt; 0, else αz</source>
        <translation>z si z &amp;gt; 0; si no, αz</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else α</source>
        <translation>1 si z &amp;gt; 0; si no, α</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>Pendiente bajo 0</translation>
    </message>
    <message>
        <source>How steep the function is for negative sums.</source>
        <translation>La pendiente de la función para sumas negativas.</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU without the corner.</source>
        <translation>Una ReLU sin la esquina.</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Positive sums pass; negative ones bend smoothly towards −α.</source>
        <translation>Las sumas positivas pasan; las negativas se curvan suavemente hacia −α.</translation>
    </message>
    <message>
        <source>z if z &amp;gt; 0, else α(e&lt;sup&gt;z&lt;/sup&gt; − 1)</source>
        <translation>z si z &amp;gt; 0; si no, α(e&lt;sup&gt;z&lt;/sup&gt; − 1)</translation>
    </message>
    <message>
        <source>1 if z &amp;gt; 0, else αe&lt;sup&gt;z&lt;/sup&gt;</source>
        <translation>1 si z &amp;gt; 0; si no, αe&lt;sup&gt;z&lt;/sup&gt;</translation>
    </message>
    <message>
        <source>Depth α</source>
        <translation>Profundidad α</translation>
    </message>
    <message>
        <source>The value that very negative sums approach is −α.</source>
        <translation>El valor al que se acercan las sumas muy negativas es −α.</translation>
    </message>
    <message>
        <source>SiLU</source>
        <translation>SiLU</translation>
    </message>
    <message>
        <source>The sum times its own sigmoid: a smooth ReLU with a small dip below 0.</source>
        <translation>La suma por su propia sigmoide: una ReLU suave con un leve hundimiento bajo 0.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>The sum itself: right for an output that is a quantity, useless between layers.</source>
        <translation>La suma misma: apropiada si la salida es una cantidad, inútil entre capas.</translation>
    </message>
    <message>
        <source>Saturated linear</source>
        <translation>Lineal saturada</translation>
    </message>
    <message>
        <source>The sum itself between 0 and 1, cut off outside; flat there, so learning can stall.</source>
        <translation>La suma misma entre 0 y 1, recortada fuera; ahí es plana, y el aprendizaje puede atascarse.</translation>
    </message>
    <message>
        <source>1 if 0 &amp;lt; z &amp;lt; 1, else 0</source>
        <translation>1 si 0 &amp;lt; z &amp;lt; 1; si no, 0</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussiana</translation>
    </message>
    <message>
        <source>A bell: strongest at 0 and fading on both sides.</source>
        <translation>Una campana: máxima en 0, se apaga a ambos lados.</translation>
    </message>
    <message>
        <source>A wave: good at patterns that repeat.</source>
        <translation>Una onda: buena para patrones que se repiten.</translation>
    </message>
    <message>
        <source>The perceptron: 1 if the sum is above 0, else 0. It has no slope to learn from.</source>
        <translation>El perceptrón: 1 si la suma es mayor que 0; si no, 0. No tiene pendiente de la que aprender.</translation>
    </message>
    <message>
        <source>Each output depends on the sums of all outputs: this is the curve of one of them while the others stay.</source>
        <translation>Cada salida depende de las sumas de todas las salidas: esta es la curva de una de ellas mientras las demás no cambian.</translation>
    </message>
    <message>
        <source>The step function is flat on both sides of its jump, so backpropagation gets a gradient of 0 and nothing is learnt: choose another activation, for example logistic.</source>
        <translation>La función escalón es plana a ambos lados del salto, así que la backpropagation recibe un gradiente de 0 y no se aprende nada: hay que elegir otra activación, por ejemplo la logística.</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
    <message>
        <source>values from {low} to {high}</source>
        <translation>valores de {low} a {high}</translation>
    </message>
    <message>
        <source>not differentiable</source>
        <translation>no diferenciable</translation>
    </message>
    <message>
        <source>differentiable</source>
        <translation>diferenciable</translation>
    </message>
    <message>
        <source>differentiable except at {places}</source>
        <translation>diferenciable salvo en {places}</translation>
    </message>
    <message>
        <source>0, but none at z = 0</source>
        <translation>0, pero ninguna en z = 0</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns the sums of the output layer into probabilities that add up to 1.</source>
        <translation>Convierte las sumas de la capa de salida en probabilidades que suman 1.</translation>
    </message>
    <message>
        <source>How far each step goes against the gradient.</source>
        <translation>La longitud de cada paso en contra del gradiente.</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>A small number that keeps the division safe.</source>
        <translation>Un número pequeño que hace segura la división.</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>optimizador</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>Descenso de gradiente</translation>
    </message>
    <message>
        <source>Steps straight down the gradient; by mini-batches it is called stochastic (SGD).</source>
        <translation>Da pasos directamente en contra del gradiente; con mini-batches se llama estocástico (SGD).</translation>
    </message>
    <message>
        <source>Momentum β</source>
        <translation>Momentum β</translation>
    </message>
    <message>
        <source>The share of the last step that is kept in the next.</source>
        <translation>La parte del último paso que se conserva en el siguiente.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>A ball rolling downhill: steps in the same direction add up, zigzags cancel.</source>
        <translation>Una bola que rueda cuesta abajo: los pasos en la misma dirección se suman, los zigzags se anulan.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum that looks ahead: it measures the slope where the ball is about to be.</source>
        <translation>Momentum que mira adelante: mide la pendiente donde la bola está a punto de llegar.</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Divides each step by the recent size of that parameter&apos;s gradient.</source>
        <translation>Divide cada paso entre el tamaño reciente del gradiente de ese parámetro.</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>Decaimiento ρ</translation>
    </message>
    <message>
        <source>How slowly the average of the squared gradients forgets.</source>
        <translation>Con qué lentitud olvida la media de los gradientes al cuadrado.</translation>
    </message>
    <message>
        <source>β₁</source>
        <translation>β₁</translation>
    </message>
    <message>
        <source>How slowly the average of the gradients forgets.</source>
        <translation>Con qué lentitud olvida la media de los gradientes.</translation>
    </message>
    <message>
        <source>β₂</source>
        <translation>β₂</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and a pace of its own for every parameter: a good first choice.</source>
        <translation>Momentum y un ritmo propio para cada parámetro: una buena primera opción.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that also shrinks every weight a little at each step; biases are left alone.</source>
        <translation>Adam que además encoge un poco cada peso en cada paso; los biases no se tocan.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Decaimiento de pesos</translation>
    </message>
    <message>
        <source>The share of each weight that is taken away per step, times the learning rate.</source>
        <translation>La parte de cada peso que se quita en cada paso, por la tasa de aprendizaje.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>What each input is multiplied by at the start.</source>
        <translation>Por cuánto se multiplica cada entrada al principio.</translation>
    </message>
    <message>
        <source>What is added to the sum: how easily it fires.</source>
        <translation>Lo que se añade a la suma: la facilidad para activarse.</translation>
    </message>
    <message>
        <source>How far a wrong answer moves the weights.</source>
        <translation>Cuánto mueve los pesos una respuesta incorrecta.</translation>
    </message>
    <message>
        <source>Train the bias</source>
        <translation>Entrenar el bias</translation>
    </message>
    <message>
        <source>Also move the bias at a wrong answer, as a weight whose input is always 1.</source>
        <translation>Mover también el bias ante una respuesta incorrecta, como un peso cuya entrada es siempre 1.</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Corrección</translation>
    </message>
    <message>
        <source>w + η·e·x</source>
        <translation>w + η·e·x</translation>
    </message>
    <message>
        <source>w + η·e (the slide, without x)</source>
        <translation>w + η·e (sin x)</translation>
    </message>
    <message>
        <source>Fires when</source>
        <translation>Se activa cuando</translation>
    </message>
    <message>
        <source>Whether a sum of exactly 0 already fires.</source>
        <translation>Si una suma de exactamente 0 ya activa la neurona.</translation>
    </message>
    <message>
        <source>z &gt; 0, that is Σ &gt; θ</source>
        <translation>z &gt; 0, es decir, Σ &gt; θ</translation>
    </message>
    <message>
        <source>z ≥ 0, that is Σ ≥ θ</source>
        <translation>z ≥ 0, es decir, Σ ≥ θ</translation>
    </message>
    <message>
        <source>Written with</source>
        <translation>Escrito con</translation>
    </message>
    <message>
        <source>Deck A writes the perceptron in two ways. The bias is the threshold with its sign turned, b = −θ: both give the same outputs and learn the same.</source>
        <translation>La presentación A escribe el perceptrón de dos maneras. El bias es el umbral con el signo cambiado, b = −θ: las dos dan las mismas salidas y aprenden lo mismo.</translation>
    </message>
    <message>
        <source>A bias b: Σ wx + b &gt; 0</source>
        <translation>Un bias b: Σ wx + b &gt; 0</translation>
    </message>
    <message>
        <source>A threshold θ: Σ wx &gt; θ</source>
        <translation>Un umbral θ: Σ wx &gt; θ</translation>
    </message>
    <message>
        <source>Order of the examples</source>
        <translation>Orden de los ejemplos</translation>
    </message>
    <message>
        <source>In which order a pass goes through the examples.</source>
        <translation>En qué orden recorre los ejemplos una pasada.</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Como en la tabla</translation>
    </message>
    <message>
        <source>Shuffled once</source>
        <translation>Barajado una vez</translation>
    </message>
    <message>
        <source>Shuffled anew each pass</source>
        <translation>Barajado por pasada</translation>
    </message>
    <message>
        <source>Chooses the order when it is shuffled.</source>
        <translation>Elige el orden cuando se baraja.</translation>
    </message>
    <message>
        <source>regulariser</source>
        <translation>regularizador</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Adds λ/(2n) Σ w² to the cost: large weights become costly, all shrink in proportion.</source>
        <translation>Suma λ/(2n) Σ w² al coste: los pesos grandes salen caros, todos encogen en proporción.</translation>
    </message>
    <message>
        <source>λ (L2)</source>
        <translation>λ (L2)</translation>
    </message>
    <message>
        <source>The weight of the penalty; it is divided by the number n of training examples.</source>
        <translation>El peso de la penalización; se divide entre el número n de ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>As printed in deck A</source>
        <translation>Como lo imprime la presentación A</translation>
    </message>
    <message>
        <source>Lets the penalty enter with the wrong sign, as the deck prints it: large weights are rewarded and grow.</source>
        <translation>Hace que la penalización entre con el signo equivocado, como la imprime la presentación: los pesos grandes se premian y crecen.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Adds λ/n Σ |w| to the cost: unneeded weights go to 0, few remain.</source>
        <translation>Suma λ/n Σ |w| al coste: los pesos innecesarios van a 0, quedan pocos.</translation>
    </message>
    <message>
        <source>λ (L1)</source>
        <translation>λ (L1)</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout probability</source>
        <translation>Probabilidad de dropout</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>plan</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>La tasa de aprendizaje se queda como está.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>How many starts there are along each axis.</source>
        <translation>Cuántos inicios hay a lo largo de cada eje.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>How many steps each start may take.</source>
        <translation>Cuántos pasos puede dar cada inicio.</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Escalones</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by a factor every so many epochs.</source>
        <translation>La tasa de aprendizaje se multiplica por un factor cada cierto número de épocas.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Cada</translation>
    </message>
    <message>
        <source>Epochs between two drops.</source>
        <translation>Épocas entre dos bajadas.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each drop.</source>
        <translation>Por cuánto se multiplica la tasa en cada bajada.</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponencial</translation>
    </message>
    <message>
        <source>The learning rate falls smoothly, halving after a given number of epochs.</source>
        <translation>La tasa de aprendizaje baja suavemente: cae a la mitad tras un número dado de épocas.</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Semivida</translation>
    </message>
    <message>
        <source>Epochs after which the rate has halved.</source>
        <translation>Épocas tras las que la tasa ha bajado a la mitad.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>The learning rate follows half a cosine wave down to a floor and stays there.</source>
        <translation>La tasa de aprendizaje sigue media onda de coseno hasta un mínimo y se queda ahí.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Epochs until the floor is reached.</source>
        <translation>Épocas hasta llegar al mínimo.</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>The share of the rate that remains.</source>
        <translation>La parte de la tasa que queda.</translation>
    </message>
    <message>
        <source>1/t</source>
        <translation>1/t</translation>
    </message>
    <message>
        <source>The learning rate falls as 1/t: half after the given epochs, a third after twice as many.</source>
        <translation>La tasa de aprendizaje baja como 1/t: la mitad tras las épocas dadas, un tercio tras el doble.</translation>
    </message>
    <message>
        <source>Half after</source>
        <translation>Mitad tras</translation>
    </message>
    <message>
        <source>The file {file} does not hold drawn digits: move it away to begin anew.</source>
        <translation>El archivo {file} no contiene dígitos dibujados: hay que moverlo a otro sitio para empezar de nuevo.</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Mis dígitos</translation>
    </message>
    <message>
        <source>The digits that you have drawn, together with some of MNIST.</source>
        <translation>Los dígitos dibujados por uno mismo, junto con algunos de MNIST.</translation>
    </message>
    <message>
        <source>Own digits</source>
        <translation>Dígitos propios</translation>
    </message>
    <message>
        <source>How many of your drawings are used at most, the oldest first.</source>
        <translation>Cuántos de los dibujos propios se usan como mucho, los más antiguos primero.</translation>
    </message>
    <message>
        <source>MNIST images</source>
        <translation>Imágenes de MNIST</translation>
    </message>
    <message>
        <source>How many training images of MNIST are added, so that every digit is there.</source>
        <translation>Cuántas imágenes de entrenamiento de MNIST se añaden, para que estén todos los dígitos.</translation>
    </message>
    <message>
        <source>Your own truth table</source>
        <translation>Tabla de verdad propia</translation>
    </message>
    <message>
        <source>Your own points</source>
        <translation>Puntos propios</translation>
    </message>
    <message>
        <source>Row {row}: inputs must lie between −{limit} and {limit}.</source>
        <translation>Fila {row}: las entradas deben estar entre −{limit} y {limit}.</translation>
    </message>
    <message>
        <source>The calculation failed: {reason}</source>
        <translation>El cálculo falló: {reason}</translation>
    </message>
    <message>
        <source>The calculation came to an unexpected end: try it again.</source>
        <translation>El cálculo terminó de forma inesperada: hay que intentarlo otra vez.</translation>
    </message>
    <message>
        <source>Plane of the perceptron, own points</source>
        <translation>Plano del perceptrón, puntos propios</translation>
    </message>
    <message>
        <source>move the cross (with Shift in small steps)</source>
        <translation>mover la cruz (con Mayús, en pasos pequeños)</translation>
    </message>
    <message>
        <source>paint</source>
        <translation>pintar</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>borrar</translation>
    </message>
    <message>
        <source>brush, spray, eraser</source>
        <translation>pincel, espray, goma</translation>
    </message>
    <message>
        <source>choose a class</source>
        <translation>elegir una clase</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>the class before or after</source>
        <translation>la clase anterior o siguiente</translation>
    </message>
    <message>
        <source>stop painting</source>
        <translation>dejar de pintar</translation>
    </message>
    <message>
        <source>put a point there that should give 0 or 1</source>
        <translation>poner ahí un punto que debe dar 0 o 1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suprimir</translation>
    </message>
    <message>
        <source>The plane of both inputs. The line is where w·x + b = 0, the tinted side fires, and the arrow points where the weight vector does. A single line cannot part the classes of XOR.</source>
        <translation>El plano de ambas entradas. La recta está donde w·x + b = 0, el lado coloreado activa la neurona y la flecha apunta hacia donde apunta el vector de pesos. Una sola recta no puede separar las clases de XOR.</translation>
    </message>
    <message>
        <source>take the nearest point away</source>
        <translation>quitar el punto más cercano</translation>
    </message>
    <message>
        <source>The plane of the two inputs</source>
        <translation>El plano de las dos entradas</translation>
    </message>
    <message>
        <source>Click: a point that should give 1. Right click: one that should give 0. Click a point to take it away.</source>
        <translation>Clic: un punto que debe dar 1. Clic derecho: uno que debe dar 0. Un clic en un punto lo quita.</translation>
    </message>
    <message>
        <source>The perceptron as deck A draws it: inputs times weights, added to the bias; if the sum z is above 0, the output is 1. Written with a threshold, the sum Σ without a bias has to pass θ = −b. It shows only what this step knows.</source>
        <translation>El perceptrón como lo dibuja la presentación A: entradas por pesos, más el bias; si la suma z es mayor que 0, la salida es 1. Escrito con un umbral, la suma Σ sin bias tiene que superar θ = −b. Solo muestra lo que este paso sabe.</translation>
    </message>
    <message>
        <source>The neuron</source>
        <translation>La neurona</translation>
    </message>
    <message>
        <source>Inputs, weights, the running sum and the output of the step at hand.</source>
        <translation>Entradas, pesos, la suma acumulada y la salida del paso actual.</translation>
    </message>
    <message>
        <source>Σ before</source>
        <translation>Σ antes</translation>
    </message>
    <message>
        <source>z before</source>
        <translation>z antes</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>Izquierda, Derecha</translation>
    </message>
    <message>
        <source>the term before or after, and what it stands for in the drawing</source>
        <translation>el término anterior o siguiente, y lo que representa en el dibujo</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>ningún término</translation>
    </message>
    <message>
        <source>Point at a term to light what it stands for in the drawing.</source>
        <translation>Señalar un término para iluminar en el dibujo lo que representa.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How many steps a second it takes while it runs.</source>
        <translation>Cuántos pasos por segundo da mientras avanza.</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>pasos/s</translation>
    </message>
    <message>
        <source>Stepping by hand</source>
        <translation>Avanzar paso a paso</translation>
    </message>
    <message>
        <source>one step back, one step</source>
        <translation>un paso atrás, un paso</translation>
    </message>
    <message>
        <source>one step, of the perceptron or of a descent</source>
        <translation>un paso, del perceptrón o de un descenso</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Go back to the very beginning.</source>
        <translation>Volver al principio del todo.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Paso atrás</translation>
    </message>
    <message>
        <source>Take the last step back (←).</source>
        <translation>Deshacer el último paso (←).</translation>
    </message>
    <message>
        <source>Take one step (→).</source>
        <translation>Dar un paso (→).</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un paso</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Avanzar</translation>
    </message>
    <message>
        <source>Take step after step at the chosen speed.</source>
        <translation>Dar paso tras paso a la velocidad elegida.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Take all steps that are left.</source>
        <translation>Dar todos los pasos que quedan.</translation>
    </message>
    <message>
        <source>Each step</source>
        <translation>Cada paso</translation>
    </message>
    <message>
        <source>How much one step takes.</source>
        <translation>Cuánto abarca un paso.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>There are {count} digits already: export and remove some first.</source>
        <translation>Ya hay {count} dígitos: exportar y quitar algunos primero.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be made: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede crear: {reason}.</translation>
    </message>
    <message>
        <source>Train, take single steps and begin again; at the right, how the network of the Playground stands. On a page that runs something of its own, the large button runs that.</source>
        <translation>Entrenar, avanzar paso a paso y empezar de nuevo; a la derecha, cómo va la red del Taller. En una página que ejecuta algo propio, el botón grande pone eso en marcha.</translation>
    </message>
    <message>
        <source>Transport bar</source>
        <translation>Barra de control</translation>
    </message>
    <message>
        <source>How often the network has been through all training examples. One epoch is one pass, mini-batch by mini-batch.</source>
        <translation>Cuántas veces ha pasado la red por todos los ejemplos de entrenamiento. Una época es una pasada, mini-batch a mini-batch.</translation>
    </message>
    <message>
        <source>How many mini-batches have been learnt: each is one look at some examples and one step of all weights.</source>
        <translation>Cuántos mini-batches se han aprendido: cada uno es una mirada a algunos ejemplos y un paso de todos los pesos.</translation>
    </message>
    <message>
        <source>The rate η of the next step, after the schedule. Deck A: w ← w − η ∂C/∂w.</source>
        <translation>La tasa η del próximo paso, según el plan. Presentación A: w ← w − η ∂C/∂w.</translation>
    </message>
    <message>
        <source>How many mini-batches are learnt each second: how fast your computer trains.</source>
        <translation>Cuántos mini-batches se aprenden por segundo: lo rápido que entrena este equipo.</translation>
    </message>
    <message>
        <source>Status line</source>
        <translation>Barra de estado</translation>
    </message>
    <message>
        <source>What has just happened, and what one click can do about it. The cross puts it away.</source>
        <translation>Lo que acaba de ocurrir, y lo que un clic puede hacer al respecto. La cruz lo quita.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>A hint that something common goes wrong, with the number that shows it. The button fixes it and can be undone; the struck-out lamp silences this kind of hint, the cross puts it away for this run.</source>
        <translation>Un consejo: algo corriente va mal, y un número lo muestra. El botón lo arregla y se puede deshacer; la bombilla tachada silencia este tipo de consejos, y la cruz lo quita durante este entrenamiento.</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Consejo</translation>
    </message>
    <message>
        <source>The run as it was at earlier moments. Drag back to see weights, pictures and figures of then, and train on from there if you like.</source>
        <translation>El entrenamiento en momentos anteriores. Al arrastrar hacia atrás se ven los pesos, las imágenes y las cifras de entonces, y desde ahí se puede seguir entrenando.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Build a network, choose its data and settings, and watch it learn. Other labs can look at this same run.</source>
        <translation>Construir una red, elegir sus datos y ajustes, y verla aprender. Otros laboratorios pueden mirar este mismo entrenamiento.</translation>
    </message>
    <message>
        <source>Step the perceptron rule by hand on logic gates and points, and see how a sigmoid becomes a step (deck A).</source>
        <translation>Recorrer la regla del perceptrón paso a paso con puertas lógicas y puntos, y ver cómo una sigmoide se convierte en un escalón (presentación A).</translation>
    </message>
    <message>
        <source>The arithmetic of both decks with the real numbers: forward, backward, gradients, softmax and more.</source>
        <translation>Los cálculos de ambas presentaciones con los números reales: hacia delante, hacia atrás, gradientes, softmax y más.</translation>
    </message>
    <message>
        <source>Draw a digit and see a network read it, look at its mistakes and inside its neurons (deck A: MNIST).</source>
        <translation>Dibujar un dígito y ver cómo lo lee una red; observar sus errores y mirar dentro de sus neuronas (presentación A: MNIST).</translation>
    </message>
    <message>
        <source>Where the examples come from, how they are divided, and how the inputs are scaled.</source>
        <translation>De dónde vienen los ejemplos, cómo se dividen y cómo se escalan las entradas.</translation>
    </message>
    <message>
        <source>How the network learns: cost, optimiser, mini-batch, regularisation, start and end.</source>
        <translation>Cómo aprende la red: coste, optimizador, mini-batch, regularización, inicio y fin.</translation>
    </message>
    <message>
        <source>The perceptron rule, example by example: sum, output, error, and each weight before and after.</source>
        <translation>La regla del perceptrón, ejemplo a ejemplo: suma, salida, error, y cada peso antes y después.</translation>
    </message>
    <message>
        <source>Scale weights and bias by c until the sigmoid is a step, and predict small changes of the output.</source>
        <translation>Multiplicar los pesos y el bias por c hasta que la sigmoide sea un escalón, y predecir cambios pequeños de la salida.</translation>
    </message>
    <message>
        <source>Draw a digit; the network&apos;s answer moves with the pen.</source>
        <translation>Dibujar un dígito; la respuesta de la red se mueve con el lápiz.</translation>
    </message>
    <message>
        <source>See which digits the network confuses.</source>
        <translation>Ver qué dígitos confunde la red.</translation>
    </message>
    <message>
        <source>Which digits are taken for which, and the images behind each mistake.</source>
        <translation>Qué dígitos se toman por cuáles, y las imágenes que hay detrás de cada error.</translation>
    </message>
    <message>
        <source>Look at what the neurons have learnt.</source>
        <translation>Ver qué han aprendido las neuronas.</translation>
    </message>
    <message>
        <source>What the neurons make of an image, what they look for, and the map of a layer.</source>
        <translation>Lo que las neuronas hacen con una imagen, lo que buscan, y el mapa de una capa.</translation>
    </message>
    <message>
        <source>Train both ways of writing a digit and compare them.</source>
        <translation>Entrenar las dos formas de escribir un dígito y compararlas.</translation>
    </message>
    <message>
        <source>Deck A&apos;s question: should ten digits have ten outputs, or the four bits of their number? Train both.</source>
        <translation>La pregunta de la presentación A: ¿deben diez dígitos tener diez salidas, o los cuatro bits de su número? Aquí se entrenan ambas.</translation>
    </message>
    <message>
        <source>Compare simple methods with your networks.</source>
        <translation>Comparar métodos sencillos con las redes propias.</translation>
    </message>
    <message>
        <source>What guessing, darkness and support vector machines reach on handwritten digits, beside your networks.</source>
        <translation>Lo que logran el azar, la oscuridad y las máquinas de vectores de soporte con dígitos manuscritos, junto a las redes propias.</translation>
    </message>
    <message>
        <source>Make new images from those there are.</source>
        <translation>Crea imágenes nuevas a partir de las que hay.</translation>
    </message>
    <message>
        <source>How images can be shifted, turned and bent so that the network sees ever new ones.</source>
        <translation>Cómo se pueden desplazar, girar y deformar las imágenes para que la red vea siempre otras nuevas.</translation>
    </message>
    <message>
        <source>Open, save and export: projects, data, pictures, weights and code.</source>
        <translation>Abrir, guardar y exportar: proyectos, datos, imágenes, pesos y código.</translation>
    </message>
    <message>
        <source>Take changes back and make them again: every edit is in this list.</source>
        <translation>Deshacer cambios y rehacerlos: todos están en esta lista.</translation>
    </message>
    <message>
        <source>Train, pause, step, and go back to the start.</source>
        <translation>Entrenar, pausar, avanzar paso a paso y volver al principio.</translation>
    </message>
    <message>
        <source>Ready networks that each teach one thing, mistakes included.</source>
        <translation>Redes preparadas que enseñan una cosa cada una, también errores.</translation>
    </message>
    <message>
        <source>Turn to a lab, or to a page of one.</source>
        <translation>Ir a un laboratorio, o a una de sus páginas.</translation>
    </message>
    <message>
        <source>Language, theme, hints, and what is shown.</source>
        <translation>Idioma, tema, consejos y lo que se muestra.</translation>
    </message>
    <message>
        <source>Keys, what each thing in the window is, and facts about the program.</source>
        <translation>Teclas, qué es cada cosa de la ventana y datos sobre el programa.</translation>
    </message>
    <message>
        <source>Information flows from the inputs at the left to the output at the right; each line is a weight: blue is positive, orange negative, thick is strong. Each square shows what a neuron answers over the plane. Add and remove neurons and layers right here.</source>
        <translation>La información fluye de las entradas, a la izquierda, a la salida, a la derecha; cada línea es un peso: azul es positivo, naranja negativo, gruesa es fuerte. Cada cuadrado muestra lo que responde una neurona en el plano. Aquí mismo se añaden y se quitan neuronas y capas.</translation>
    </message>
    <message>
        <source>How many neurons the layer has, and what each makes of its weighted sum.</source>
        <translation>Cuántas neuronas tiene la capa, y lo que cada una hace con su suma ponderada.</translation>
    </message>
    <message>
        <source>A layer&apos;s controls</source>
        <translation>Controles de una capa</translation>
    </message>
    <message>
        <source>Type a weight or bias of the running network; Enter sets it.</source>
        <translation>Escribir un peso o bias de la red que se entrena; Intro lo fija.</translation>
    </message>
    <message>
        <source>Weight or bias</source>
        <translation>Peso o bias</translation>
    </message>
    <message>
        <source>What the network answers at each place of the plane, with the examples on it. Where the colours meet is the decision boundary; a neuron under the mouse in the drawing shows its own answer here.</source>
        <translation>Lo que responde la red en cada lugar del plano, con los ejemplos encima. Donde se tocan los colores está la frontera de decisión; una neurona bajo el ratón en el dibujo muestra aquí su propia respuesta.</translation>
    </message>
    <message>
        <source>Answers over the plane</source>
        <translation>Respuestas en el plano</translation>
    </message>
    <message>
        <source>The weights of each neuron of the first layer, arranged as the pixels they look at: blue wants ink there, orange wants none. A look into the black box of deck A.</source>
        <translation>Los pesos de cada neurona de la primera capa, dispuestos como los píxeles que mira: azul quiere tinta ahí, naranja no. Una mirada a la caja negra de la presentación A.</translation>
    </message>
    <message>
        <source>Weights as pictures</source>
        <translation>Pesos como imágenes</translation>
    </message>
    <message>
        <source>The share of right answers (or R², the explained share of the spread, in a regression). Only the validation curve tells how well it does on examples that it has not learnt.</source>
        <translation>La parte de respuestas correctas (o R², la parte explicada de la dispersión, en una regresión). Solo la curva de validación dice cómo le va a la red con ejemplos que no ha aprendido.</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Ejecuciones conservadas</translation>
    </message>
    <message>
        <source>Which examples train, which judge, and which stay sealed for the final test; and how inputs are scaled.</source>
        <translation>Qué ejemplos entrenan, cuáles evalúan y cuáles quedan sellados para la prueba final; y cómo se escalan las entradas.</translation>
    </message>
    <message>
        <source>What is minimised, and how: cost, optimiser, learning rate, mini-batch and regularisation.</source>
        <translation>Qué se minimiza y cómo: coste, optimizador, tasa de aprendizaje, mini-batch y regularización.</translation>
    </message>
    <message>
        <source>The weights before training: the same start gives the same run.</source>
        <translation>Los pesos antes de entrenar: el mismo inicio da el mismo entrenamiento.</translation>
    </message>
    <message>
        <source>When training ends by itself; without a tick it goes on until you pause it.</source>
        <translation>Cuándo termina el entrenamiento por sí solo; sin ninguna marca, sigue hasta pausarlo.</translation>
    </message>
    <message>
        <source>Training images may be changed at random each time they are shown (deck A).</source>
        <translation>Las imágenes de entrenamiento se pueden cambiar al azar cada vez que se muestran (presentación A).</translation>
    </message>
    <message>
        <source>What the perceptron has to learn: a gate, a truth table, or points.</source>
        <translation>Lo que el perceptrón tiene que aprender: una puerta, una tabla de verdad o puntos.</translation>
    </message>
    <message>
        <source>The weights and the bias before the first example.</source>
        <translation>Los pesos y el bias antes del primer ejemplo.</translation>
    </message>
    <message>
        <source>The perceptron rule and its variants, those of the slides included.</source>
        <translation>La regla del perceptrón y sus variantes, también las de las diapositivas.</translation>
    </message>
    <message>
        <source>Weights and bias of the neuron before they are scaled.</source>
        <translation>Los pesos y el bias de la neurona antes de escalarlos.</translation>
    </message>
    <message>
        <source>The inputs for which the output is worked out.</source>
        <translation>Las entradas con las que se calcula la salida.</translation>
    </message>
    <message>
        <source>By how much the scaled weights and bias are changed.</source>
        <translation>Cuánto se cambian los pesos y el bias escalados.</translation>
    </message>
    <message>
        <source>The answer as a class or value, a single output, or how far the answers are from the targets.</source>
        <translation>La respuesta como clase o valor, una sola salida, o lo lejos que están las respuestas de los objetivos.</translation>
    </message>
    <message>
        <source>Learn from your own data: a table, a folder of images, or points that you paint.</source>
        <translation>Aprender de datos propios: una tabla, una carpeta de imágenes o puntos pintados.</translation>
    </message>
    <message>
        <source>Paint points of several classes, or of heights: the network learns them at once.</source>
        <translation>Pintar puntos de varias clases, o de alturas: la red los aprende al instante.</translation>
    </message>
    <message>
        <source>Plane to paint on</source>
        <translation>Plano en el que pintar</translation>
    </message>
    <message>
        <source>Brush, spray, eraser, and the class or height that they paint.</source>
        <translation>Pincel, espray, goma, y la clase o altura que pintan.</translation>
    </message>
    <message>
        <source>Painting tools</source>
        <translation>Herramientas de pintura</translation>
    </message>
    <message>
        <source>The sum, the output, the error and each weight before and after, with every number of this step.</source>
        <translation>La suma, la salida, el error y cada peso antes y después, con todos los números de este paso.</translation>
    </message>
    <message>
        <source>Also move the bias at a wrong answer, and begin again (Undo takes it back).</source>
        <translation>Mover también el bias cuando la respuesta es incorrecta, y empezar de nuevo (Deshacer lo revierte).</translation>
    </message>
    <message>
        <source>One line for each example already seen; click one to go back to it.</source>
        <translation>Una línea por cada ejemplo ya visto; un clic en una vuelve a él.</translation>
    </message>
    <message>
        <source>Whether all examples are right already, and what has happened so far.</source>
        <translation>Si ya se aciertan todos los ejemplos, y lo que ha ocurrido hasta ahora.</translation>
    </message>
    <message>
        <source>Guess the output and the new weights before they are revealed: the best way to learn the rule.</source>
        <translation>Predecir la salida y los pesos nuevos antes de que se muestren: la mejor manera de aprender la regla.</translation>
    </message>
    <message>
        <source>Predict before you see</source>
        <translation>Predecir antes de ver</translation>
    </message>
    <message>
        <source>Deck A: multiply w and b by c, and the sigmoid over the sum gets steeper until it is the perceptron&apos;s step.</source>
        <translation>Presentación A: al multiplicar w y b por c, la sigmoide según la suma se hace más empinada hasta ser el escalón del perceptrón.</translation>
    </message>
    <message>
        <source>Deck A: Δoutput ≈ ∂a/∂w Δw + ∂a/∂b Δb. Predicted and measured change agree while the change is small; the curves part where it is not.</source>
        <translation>Presentación A: Δsalida ≈ ∂a/∂w Δw + ∂a/∂b Δb. El cambio predicho y el medido coinciden mientras el cambio es pequeño; las curvas se separan donde no lo es.</translation>
    </message>
    <message>
        <source>The slopes of the output, the change that they predict, and the one that is measured.</source>
        <translation>Las pendientes de la salida, el cambio que predicen y el que se mide.</translation>
    </message>
    <message>
        <source>What can be worked through by hand, page by page.</source>
        <translation>Lo que se puede recorrer paso a paso, página a página.</translation>
    </message>
    <message>
        <source>An example is pushed through the network product by product (deck B: feedforward).</source>
        <translation>Un ejemplo se lleva por la red producto a producto (presentación B: propagación hacia delante).</translation>
    </message>
    <message>
        <source>Carry the error back through the network and check each gradient.</source>
        <translation>Llevar el error hacia atrás por la red y comprobar cada gradiente.</translation>
    </message>
    <message>
        <source>The error goes back through the network, in the notations of both decks.</source>
        <translation>El error vuelve por la red, en las notaciones de ambas presentaciones.</translation>
    </message>
    <message>
        <source>See the gradients of several examples side by side, and their mean.</source>
        <translation>Ver los gradientes de varios ejemplos lado a lado, y su media.</translation>
    </message>
    <message>
        <source>Deck B&apos;s table: the gradient of each example, their mean, and the step that follows from it.</source>
        <translation>La tabla de la presentación B: el gradiente de cada ejemplo, su media y el paso que resulta de ella.</translation>
    </message>
    <message>
        <source>Change one neuron a little and see how much the cost changes.</source>
        <translation>Cambiar un poco una neurona y ver cuánto cambia el coste.</translation>
    </message>
    <message>
        <source>Deck A&apos;s demon changes the sum of one neuron a little, and the cost answers with δ times as much.</source>
        <translation>El diablito de la presentación A cambia un poco la suma de una neurona, y el coste responde con δ veces ese cambio.</translation>
    </message>
    <message>
        <source>See when a neuron that is wrong learns slowly.</source>
        <translation>Ver cuándo aprende despacio una neurona que se equivoca.</translation>
    </message>
    <message>
        <source>A neuron that is badly wrong learns slowly with squares, and fast with cross-entropy.</source>
        <translation>Una neurona muy equivocada aprende despacio con el coste cuadrático, y rápido con la entropía cruzada.</translation>
    </message>
    <message>
        <source>Turn sums into shares, step by step.</source>
        <translation>Convertir sumas en partes, paso a paso.</translation>
    </message>
    <message>
        <source>How sums become shares that add up to 1, and why the gradient is just a − y.</source>
        <translation>Cómo las sumas se convierten en partes que suman 1, y por qué el gradiente es simplemente a − y.</translation>
    </message>
    <message>
        <source>Start all weights equal and see what cannot be learnt.</source>
        <translation>Empezar con todos los pesos iguales y ver qué no se puede aprender.</translation>
    </message>
    <message>
        <source>Neurons that begin alike stay alike: why starting weights are drawn at random.</source>
        <translation>Las neuronas que empiezan iguales siguen iguales: por qué los pesos iniciales se sortean.</translation>
    </message>
    <message>
        <source>The inputs as they are in the data, as the network gets them, and its answer in its own unit.</source>
        <translation>Las entradas como están en los datos y como las recibe la red, y su respuesta en su propia unidad.</translation>
    </message>
    <message>
        <source>What this step of the backward pass works out, in words.</source>
        <translation>Lo que calcula este paso de la propagación hacia atrás, en palabras.</translation>
    </message>
    <message>
        <source>Backpropagation as deck A writes it: the error δ of each neuron, and four equations that carry it back.</source>
        <translation>La backpropagation como la escribe la presentación A: el error δ de cada neurona, y cuatro ecuaciones que lo llevan hacia atrás.</translation>
    </message>
    <message>
        <source>The same numbers as deck B writes them: one factor of the chain rule after another.</source>
        <translation>Los mismos números como los escribe la presentación B: un factor de la regla de la cadena tras otro.</translation>
    </message>
    <message>
        <source>One column of gradients for each example, then their mean, the mean times the learning rate, and the trained parameters. Tick the examples that make the mini-batch.</source>
        <translation>Una columna de gradientes por cada ejemplo, después su media, la media por la tasa de aprendizaje y los parámetros entrenados. Marcar los ejemplos que forman el mini-batch.</translation>
    </message>
    <message>
        <source>What the demon&apos;s Δ does to the cost: the curve is the truth, the straight line what δ predicts. Where δ ≈ 0, no small change of this neuron helps.</source>
        <translation>Lo que el Δ del diablito le hace al coste: la curva es la verdad; la recta, lo que predice δ. Donde δ ≈ 0, ningún cambio pequeño de esta neurona ayuda.</translation>
    </message>
    <message>
        <source>How the demon&apos;s change spreads through the layers behind, in numbers.</source>
        <translation>Cómo se extiende el cambio del diablito por las capas siguientes, en números.</translation>
    </message>
    <message>
        <source>The answer of one neuron from a bad start: with the quadratic cost it lingers, with cross-entropy it does not.</source>
        <translation>La respuesta de una neurona con un mal inicio: con el coste cuadrático se demora, con la entropía cruzada no.</translation>
    </message>
    <message>
        <source>Both costs over the epochs: flat at first is slow learning.</source>
        <translation>Ambos costes a lo largo de las épocas: plano al principio es aprendizaje lento.</translation>
    </message>
    <message>
        <source>σ′(z): almost 0 where the neuron is saturated. The quadratic cost has it as a factor, cross-entropy has not.</source>
        <translation>σ′(z): casi 0 donde la neurona está saturada. El coste cuadrático la tiene como factor; la entropía cruzada, no.</translation>
    </message>
    <message>
        <source>What each step of the weight follows: (a − y) σ′(z) x for squares, (a − y) x for cross-entropy.</source>
        <translation>Lo que sigue cada paso del peso: (a − y) σ′(z) x con el coste cuadrático, (a − y) x con la entropía cruzada.</translation>
    </message>
    <message>
        <source>e to the power of each sum, divided by their total: shares that add up to 1.</source>
        <translation>e elevado a cada suma, dividido entre el total: partes que suman 1.</translation>
    </message>
    <message>
        <source>How each output moves when one sum grows: its own share rises, all others fall.</source>
        <translation>Cómo se mueve cada salida cuando crece una suma: su propia parte sube, todas las demás bajan.</translation>
    </message>
    <message>
        <source>The terms whose column sums are the gradient; under cross-entropy they collapse to a − y.</source>
        <translation>Los términos cuyas sumas por columnas son el gradiente; con la entropía cruzada se simplifican en a − y.</translation>
    </message>
    <message>
        <source>What the network answers to the four rows of the gate at this epoch.</source>
        <translation>Lo que responde la red a las cuatro filas de la puerta en esta época.</translation>
    </message>
    <message>
        <source>Whether the gate was learnt, and how far apart the twins have come.</source>
        <translation>Si se aprendió la puerta, y cuánto se han separado las gemelas.</translation>
    </message>
    <message>
        <source>How different the two most different hidden neurons are: 0 as long as they are twins.</source>
        <translation>Lo distintas que son las dos neuronas ocultas más distintas: 0 mientras son gemelas.</translation>
    </message>
    <message>
        <source>Which network reads the digits here: one that comes with the program, the one in training, or a file.</source>
        <translation>Qué red lee aquí los dígitos: una que viene con el programa, la que se está entrenando o la de un archivo.</translation>
    </message>
    <message>
        <source>Draw one digit, large or small: it is centred and scaled as MNIST&apos;s are before the network reads it. Ink is 1, paper 0. Arrow keys move the pen, with Shift they draw.</source>
        <translation>Dibujar un dígito, grande o pequeño: se centra y se escala como los de MNIST antes de que la red lo lea. La tinta es 1, el papel 0. Las flechas mueven el lápiz, con Mayús dibujan.</translation>
    </message>
    <message>
        <source>Your drawing as 28 × 28 grey values: these 784 numbers are all that the network gets.</source>
        <translation>El dibujo como 28 × 28 valores de gris: estos 784 números son todo lo que recibe la red.</translation>
    </message>
    <message>
        <source>Every neuron as a square that lights with its answer, layer under layer. Click one to look inside.</source>
        <translation>Cada neurona como un cuadrado que se ilumina con su respuesta, capa bajo capa. Un clic en uno permite mirar dentro.</translation>
    </message>
    <message>
        <source>The digit with the largest share, or “I don&apos;t know” if no share is large enough.</source>
        <translation>El dígito con la parte más grande, o “No lo sé” si ninguna parte es lo bastante grande.</translation>
    </message>
    <message>
        <source>Tell what you have drawn, and it becomes an example that networks can be trained with.</source>
        <translation>Al decir lo que se ha dibujado, se convierte en un ejemplo con el que se pueden entrenar redes.</translation>
    </message>
    <message>
        <source>How often each true digit (row) was taken for each answer (column). The diagonal is right; everything beside it is a mistake that you can click to see.</source>
        <translation>Cuántas veces se tomó cada dígito verdadero (fila) por cada respuesta (columna). La diagonal es lo correcto; todo lo que queda fuera es un error que un clic permite ver.</translation>
    </message>
    <message>
        <source>How fast accuracy falls as the images get noisier, turn or move: what the network has really understood.</source>
        <translation>Lo rápido que baja la exactitud cuando las imágenes tienen más ruido, giran o se mueven: lo que la red ha entendido de verdad.</translation>
    </message>
    <message>
        <source>The chosen image, with what it is and what the network took it for.</source>
        <translation>La imagen elegida, con lo que es y por lo que la tomó la red.</translation>
    </message>
    <message>
        <source>The image that the network reads on this page.</source>
        <translation>La imagen que la red lee en esta página.</translation>
    </message>
    <message>
        <source>A grey patch is moved over the image: blue is where the answer suffers, so what it rests on.</source>
        <translation>Un parche gris se mueve sobre la imagen: azul es donde la respuesta sufre, es decir, en lo que se basa.</translation>
    </message>
    <message>
        <source>The gradient of the answer by each pixel: where a little more ink would help or harm.</source>
        <translation>El gradiente de la respuesta con respecto a cada píxel: dónde un poco más de tinta ayudaría o perjudicaría.</translation>
    </message>
    <message>
        <source>One neuron: what it weighs, what it would like best, what excites it, and what is lost without it.</source>
        <translation>Una neurona: sus pesos, lo que más le gustaría, lo que la excita y lo que se pierde sin ella.</translation>
    </message>
    <message>
        <source>A neuron</source>
        <translation>Una neurona</translation>
    </message>
    <message>
        <source>The neuron&apos;s weight on each pixel: blue wants ink there, orange wants none.</source>
        <translation>El peso de la neurona en cada píxel: azul quiere tinta ahí, naranja no.</translation>
    </message>
    <message>
        <source>Real images to which this neuron answers most and least strongly: what it looks for.</source>
        <translation>Imágenes reales a las que esta neurona responde con más y con menos fuerza: lo que busca.</translation>
    </message>
    <message>
        <source>Four bits can write 16 codes, and six of them are no digit: how often the network answers one of those.</source>
        <translation>Cuatro bits pueden escribir 16 códigos, y seis de ellos no son ningún dígito: cuántas veces responde la red uno de esos.</translation>
    </message>
    <message>
        <source>The same ladder in numbers, with what each method does.</source>
        <translation>La misma escalera en números, con lo que hace cada método.</translation>
    </message>
    <message>
        <source>The training image before any change.</source>
        <translation>La imagen de entrenamiento antes de cualquier cambio.</translation>
    </message>
    <message>
        <source>What training may see instead of the original, drawn anew each time: more examples than there are.</source>
        <translation>Lo que puede ver el entrenamiento en lugar del original, sorteado de nuevo cada vez: más ejemplos de los que hay.</translation>
    </message>
    <message>
        <source>Starts a longer calculation and shows how far it is; it can be called off.</source>
        <translation>Inicia un cálculo más largo y muestra cuánto lleva; se puede cancelar.</translation>
    </message>
    <message>
        <source>Longer work</source>
        <translation>Cálculo largo</translation>
    </message>
    <message>
        <source>Step back and forth, run at a chosen speed, and choose how much a step takes.</source>
        <translation>Dar pasos adelante y atrás, avanzar a la velocidad elegida y decidir cuánto abarca un paso.</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>What the colours stand for.</source>
        <translation>Lo que significan los colores.</translation>
    </message>
    <message>
        <source>Which version this is, what it is built from, and whose ideas and data it uses.</source>
        <translation>Qué versión es, con qué está hecho, y de quién son las ideas y los datos que usa.</translation>
    </message>
    <message>
        <source>Kept runs beside the current one: curves above, figures and the settings that differ below.</source>
        <translation>Las ejecuciones conservadas junto a la actual: arriba las curvas, abajo las cifras y los ajustes en que difieren.</translation>
    </message>
    <message>
        <source>One experiment, trained again and again with other seeds: the band shows how much of the result is chance.</source>
        <translation>Un experimento, entrenado una y otra vez con otras semillas: la banda muestra cuánto del resultado es azar.</translation>
    </message>
    <message>
        <source>How the table is read at the left; its first rows, and what each column is used for, at the right.</source>
        <translation>A la izquierda, cómo se lee la tabla; a la derecha, sus primeras filas y para qué se usa cada columna.</translation>
    </message>
    <message>
        <source>Which images of a folder are used, and a look at some of them before they become the data.</source>
        <translation>Qué imágenes de una carpeta se usan, y un vistazo a algunas antes de que sean los datos.</translation>
    </message>
    <message>
        <source>Work that was not saved when the program came to an unexpected end: open it, or throw it away.</source>
        <translation>Trabajo que no estaba guardado cuando el programa terminó de forma inesperada: abrirlo o descartarlo.</translation>
    </message>
    <message>
        <source>What whoever made this project tells those who open it; it is saved with the project.</source>
        <translation>Lo que quien hizo este proyecto dice a quienes lo abren; se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>Notes on this project</source>
        <translation>Notas sobre este proyecto</translation>
    </message>
    <message>
        <source>Data and settings at the left, the network in the middle, its answers at the right, its progress below.</source>
        <translation>Los datos y ajustes a la izquierda, la red en el centro, sus respuestas a la derecha, su progreso abajo.</translation>
    </message>
    <message>
        <source>Task and rule at the left, the neuron in the middle, the plane of its inputs at the right.</source>
        <translation>La tarea y la regla a la izquierda, la neurona en el centro, el plano de sus entradas a la derecha.</translation>
    </message>
    <message>
        <source>Gates and points</source>
        <translation>Puertas y puntos</translation>
    </message>
    <message>
        <source>Step the perceptron rule on logic gates and points.</source>
        <translation>Aplicar la regla del perceptrón paso a paso a puertas lógicas y puntos.</translation>
    </message>
    <message>
        <source>One neuron with a step and with a sigmoid, and what a small change of its weights does.</source>
        <translation>Una neurona con un escalón y con una sigmoide, y lo que hace un pequeño cambio de sus pesos.</translation>
    </message>
    <message>
        <source>Step ↔ sigmoid</source>
        <translation>Escalón ↔ sigmoide</translation>
    </message>
    <message>
        <source>The arithmetic of the course, step by step, with real numbers.</source>
        <translation>Los cálculos del curso, paso a paso, con números reales.</translation>
    </message>
    <message>
        <source>Handwritten digits: draw, be recognised, and look inside.</source>
        <translation>Dígitos escritos a mano: dibujarlos, ver cómo se reconocen y mirar dentro.</translation>
    </message>
    <message>
        <source>nnplayground</source>
        <translation>nnplayground</translation>
    </message>
    <message>
        <source>Too small and learning takes for ever; too large and it jumps over the valley. Decks A and B: gradient descent.</source>
        <translation>Si es demasiado pequeña, aprender no acaba nunca; si es demasiado grande, se salta por encima del valle. Presentaciones A y B: descenso de gradiente.</translation>
    </message>
    <message>
        <source>Small mini-batches make many rough steps, large ones few exact ones. Decks A and B: stochastic gradient descent.</source>
        <translation>Los mini-batches pequeños dan muchos pasos toscos; los grandes, pocos y exactos. Presentaciones A y B: descenso de gradiente estocástico.</translation>
    </message>
    <message>
        <source>Decks A and B begin with squares; deck A then shows why cross-entropy learns faster.</source>
        <translation>Las presentaciones A y B empiezan con el coste cuadrático; la A muestra después por qué la entropía cruzada aprende más rápido.</translation>
    </message>
    <message>
        <source>Decks A and B use plain gradient descent; momentum and Adam remember earlier steps.</source>
        <translation>Las presentaciones A y B usan el descenso de gradiente simple; momentum y Adam recuerdan los pasos anteriores.</translation>
    </message>
    <message>
        <source>Large steps first and small ones later find the valley&apos;s floor.</source>
        <translation>Con pasos grandes al principio y pequeños después se encuentra el fondo del valle.</translation>
    </message>
    <message>
        <source>Deck B: biases 0 and weights at random, else the neurons of a layer stay twins.</source>
        <translation>Presentación B: biases a 0 y pesos al azar; si no, las neuronas de una capa siguen siendo gemelas.</translation>
    </message>
    <message>
        <source>Inputs of very different size let one weight rule; deck B&apos;s house prices show it.</source>
        <translation>Con entradas de tamaños muy distintos manda un solo peso; los precios de casas de la presentación B lo muestran.</translation>
    </message>
    <message>
        <source>Only these examples change the weights.</source>
        <translation>Solo estos ejemplos cambian los pesos.</translation>
    </message>
    <message>
        <source>Deck A: look at it after each epoch to see overfitting, and choose settings by it.</source>
        <translation>Presentación A: mirarla tras cada época para ver el sobreajuste, y elegir los ajustes con ella.</translation>
    </message>
    <message>
        <source>The same seed gives the same run, bit for bit.</source>
        <translation>La misma semilla da el mismo entrenamiento, bit a bit.</translation>
    </message>
    <message>
        <source>The same seed gives the same examples.</source>
        <translation>La misma semilla da los mismos ejemplos.</translation>
    </message>
    <message>
        <source>The same seed gives the same mini-batches.</source>
        <translation>La misma semilla da los mismos mini-batches.</translation>
    </message>
    <message>
        <source>Noise cannot be learnt: a network that tries learns its examples by heart.</source>
        <translation>El ruido no se puede aprender: una red que lo intenta se aprende los ejemplos de memoria.</translation>
    </message>
    <message>
        <source>More examples are the easiest cure of overfitting (deck A).</source>
        <translation>Más ejemplos son el remedio más fácil contra el sobreajuste (presentación A).</translation>
    </message>
    <message>
        <source>Deck A: the network prefers small weights, and small weights follow no noise.</source>
        <translation>Presentación A: la red prefiere pesos pequeños, y los pesos pequeños no siguen el ruido.</translation>
    </message>
    <message>
        <source>Deck A: one way to change the cost so that the network overfits less.</source>
        <translation>Presentación A: una manera de cambiar el coste para que la red se sobreajuste menos.</translation>
    </message>
    <message>
        <source>Silences each hidden neuron with this probability, for each example anew; none while testing.</source>
        <translation>Silencia cada neurona oculta con esta probabilidad, de nuevo con cada ejemplo; ninguna al evaluar.</translation>
    </message>
    <message>
        <source>Deck A: one way to change the training so that the network overfits less.</source>
        <translation>Presentación A: una manera de cambiar el entrenamiento para que la red se sobreajuste menos.</translation>
    </message>
    <message>
        <source>Deck A: stop when validation gets no better.</source>
        <translation>Presentación A: parar cuando la validación ya no mejora.</translation>
    </message>
    <message>
        <source>Softmax comes up in decks A and B as the output that can be read as probabilities.</source>
        <translation>Softmax aparece en las presentaciones A y B como la salida que se puede leer como probabilidades.</translation>
    </message>
    <message>
        <source>Deck A: softmax scales the sums into shares.</source>
        <translation>Presentación A: softmax convierte las sumas en partes.</translation>
    </message>
    <message>
        <source>Each step: forward, cost, backward, and every weight moves against its gradient.</source>
        <translation>Cada paso: hacia delante, coste, hacia atrás, y cada peso se mueve en contra de su gradiente.</translation>
    </message>
    <message>
        <source>A single step of gradient descent, to watch closely.</source>
        <translation>Un solo paso del descenso de gradiente, para verlo de cerca.</translation>
    </message>
    <message>
        <source>One pass through all training examples.</source>
        <translation>Una pasada por todos los ejemplos de entrenamiento.</translation>
    </message>
    <message>
        <source>The same seeds: exactly the same run again, or the same start with other settings.</source>
        <translation>Las mismas semillas: otra vez exactamente el mismo entrenamiento, o el mismo inicio con otros ajustes.</translation>
    </message>
    <message>
        <source>Another starting point on the hills of the cost: does it end as well?</source>
        <translation>Otro punto de partida en las colinas del coste: ¿acaba igual de bien?</translation>
    </message>
    <message>
        <source>Ink is 1 and paper is 0, as in MNIST.</source>
        <translation>La tinta es 1 y el papel es 0, como en MNIST.</translation>
    </message>
    <message>
        <source>Deck A prints σ where σ′ belongs: the gradient check exposes it.</source>
        <translation>La presentación A escribe σ donde corresponde σ′: la comprobación del gradiente lo delata.</translation>
    </message>
    <message>
        <source>Deck A writes δ, deck B one partial derivative at a time; the numbers are the same.</source>
        <translation>La presentación A escribe δ; la B, una derivada parcial a la vez; los números son los mismos.</translation>
    </message>
    <message>
        <source>Deck A&apos;s network of 784 inputs, hidden neurons and ten outputs.</source>
        <translation>La red de la presentación A, con 784 entradas, neuronas ocultas y diez salidas.</translation>
    </message>
    <message>
        <source>Without an activation that bends, all layers together can do no more than a single linear one (deck B).</source>
        <translation>Sin una activación que se curve, todas las capas juntas no pueden más que una sola capa lineal (presentación B).</translation>
    </message>
    <message>
        <source>An input that bends, such as x₁², lets fewer neurons do; deeper networks make their own.</source>
        <translation>Con una entrada que se curva, como x₁², bastan menos neuronas; las redes más profundas crean las suyas.</translation>
    </message>
    <message>
        <source>More neurons can follow more shapes, and learn more by heart.</source>
        <translation>Más neuronas pueden seguir más formas, y aprender más de memoria.</translation>
    </message>
    <message>
        <source>Another data set begins a new run, with outputs and cost that suit it.</source>
        <translation>Otro conjunto de datos empieza un nuevo entrenamiento, con las salidas y el coste adecuados.</translation>
    </message>
    <message>
        <source>With two inputs the examples are points on a plane, and the weights a line.</source>
        <translation>Con dos entradas, los ejemplos son puntos en un plano, y los pesos, una recta.</translation>
    </message>
    <message>
        <source>The step written out</source>
        <translation>El paso, escrito</translation>
    </message>
    <message>
        <source>The products, the sum and the activation of this step, with every number.</source>
        <translation>Los productos, la suma y la activación de este paso, con todos los números.</translation>
    </message>
    <message>
        <source>Inputs and answer in their units</source>
        <translation>Entradas y respuesta en sus unidades</translation>
    </message>
    <message>
        <source>How the inputs are scaled for the network, and its answer scaled back.</source>
        <translation>Cómo se escalan las entradas para la red, y cómo se deshace el escalado de su respuesta.</translation>
    </message>
    <message>
        <source>Inputs, scaled for the network</source>
        <translation>Entradas, escaladas para la red</translation>
    </message>
    <message>
        <source>The answer, scaled back</source>
        <translation>La respuesta, sin el escalado</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>deseado</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>La respuesta</translation>
    </message>
    <message>
        <source>read as class</source>
        <translation>leída como clase</translation>
    </message>
    <message>
        <source>What this step knows, with every number.</source>
        <translation>Lo que sabe este paso, con todos sus números.</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Cómo están las cosas</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Predecir antes</translation>
    </message>
    <message>
        <source>Type your guess first.</source>
        <translation>Primero hay que escribir una predicción.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>Cómo aprende</translation>
    </message>
    <message>
        <source>Examples done</source>
        <translation>Ejemplos hechos</translation>
    </message>
    <message>
        <source>What was done so far; click a line to go back to it.</source>
        <translation>Lo hecho hasta ahora; un clic en una línea vuelve a ella.</translation>
    </message>
    <message>
        <source>Ask for the output and the new weights before they are shown, and keep score.</source>
        <translation>Preguntar la salida y los pesos nuevos antes de mostrarlos, y llevar la cuenta.</translation>
    </message>
    <message>
        <source>Task: {task}</source>
        <translation>Tarea: {task}</translation>
    </message>
    <message>
        <source>Inputs: {count}</source>
        <translation>Entradas: {count}</translation>
    </message>
    <message>
        <source>Type an example</source>
        <translation>Escribir un ejemplo</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>Añadir un punto</translation>
    </message>
    <message>
        <source>Weight {number}: {value}</source>
        <translation>Peso {number}: {value}</translation>
    </message>
    <message>
        <source>Threshold: {value}</source>
        <translation>Umbral: {value}</translation>
    </message>
    <message>
        <source>Use the rule with x and train the bias</source>
        <translation>Usar la regla con x y entrenar el bias</translation>
    </message>
    <message>
        <source>Pass {number}, example {place} of {count}: x = {x}, desired output d = {desired}</source>
        <translation>Pasada {number}, ejemplo {place} de {count}: x = {x}, salida deseada d = {desired}</translation>
    </message>
    <message>
        <source>Loss of this neuron</source>
        <translation>Pérdida de esta neurona</translation>
    </message>
    <message>
        <source>output</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>The mean of the ticked columns: the mini-batch&apos;s gradient.</source>
        <translation>La media de las columnas marcadas: el gradiente del mini-batch.</translation>
    </message>
    <message>
        <source>η × mean</source>
        <translation>η × media</translation>
    </message>
    <message>
        <source>The learning rate times the mean: what is subtracted. Sorts by size.</source>
        <translation>La tasa de aprendizaje por la media: lo que se resta. Ordena por tamaño.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>The weight or bias as it is.</source>
        <translation>El peso o bias tal como está.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Before minus η × mean: the trained network.</source>
        <translation>Antes menos η × media: la red entrenada.</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parámetro</translation>
    </message>
    <message>
        <source>example {number}</source>
        <translation>ejemplo {number}</translation>
    </message>
    <message>
        <source>in the mini-batch</source>
        <translation>en el mini-batch</translation>
    </message>
    <message>
        <source>cost before</source>
        <translation>coste antes</translation>
    </message>
    <message>
        <source>cost after</source>
        <translation>coste después</translation>
    </message>
    <message>
        <source>The cycle:</source>
        <translation>El ciclo:</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Compare your guess with what really happens (Enter).</source>
        <translation>Comparar la predicción con lo que ocurre en realidad (Intro).</translation>
    </message>
    <message>
        <source>There is nothing left to predict.</source>
        <translation>No queda nada por predecir.</translation>
    </message>
    <message>
        <source>Predict: x = {x}, desired {desired}. Which output, and which weights afterwards?</source>
        <translation>Predecir: x = {x}, deseado {desired}. ¿Qué salida, y qué pesos después?</translation>
    </message>
    <message>
        <source>output {mark}</source>
        <translation>salida {mark}</translation>
    </message>
    <message>
        <source>Score: {outputs} of {asked} outputs and {weights} of {asked} corrections right.</source>
        <translation>Puntuación: bien {outputs} de {asked} salidas y {weights} de {asked} correcciones.</translation>
    </message>
    <message>
        <source>Guess of {name}</source>
        <translation>Predicción de {name}</translation>
    </message>
    <message>
        <source>Type your guess; Enter reveals.</source>
        <translation>Escribir la predicción; Intro la compara.</translation>
    </message>
    <message>
        <source>Sheet to draw a digit on</source>
        <translation>Hoja en la que dibujar un dígito</translation>
    </message>
    <message>
        <source>move the pen (with Shift it draws)</source>
        <translation>mover el lápiz (con Mayús, dibuja)</translation>
    </message>
    <message>
        <source>empty the sheet</source>
        <translation>vaciar la hoja</translation>
    </message>
    <message>
        <source>undo and redo a stroke</source>
        <translation>deshacer y rehacer un trazo</translation>
    </message>
    <message>
        <source>read the picture on the clipboard</source>
        <translation>leer la imagen del portapapeles</translation>
    </message>
    <message>
        <source>Draw one digit, large or small; drop a picture here to have it read.</source>
        <translation>Dibujar un dígito, grande o pequeño; soltar aquí una imagen para que la lea.</translation>
    </message>
    <message>
        <source>Draw a digit here</source>
        <translation>Dibujar aquí un dígito</translation>
    </message>
    <message>
        <source>The data of this experiment are not here: open the file or the project that has them.</source>
        <translation>Los datos de este experimento no están aquí: hay que abrir el archivo o el proyecto que los tiene.</translation>
    </message>
    <message>
        <source>The best network that comes along</source>
        <translation>La mejor red que viene incluida</translation>
    </message>
    <message>
        <source>Nielsen&apos;s network: 784-30-10</source>
        <translation>La red de Nielsen: 784-30-10</translation>
    </message>
    <message>
        <source>The network that is being trained</source>
        <translation>La red que se está entrenando</translation>
    </message>
    <message>
        <source>A saved network…</source>
        <translation>Una red guardada…</translation>
    </message>
    <message>
        <source>This network cannot read digits: it has {inputs} inputs and knows {classes} classes, where 784 pixels and ten digits are needed.</source>
        <translation>Esta red no puede leer dígitos: tiene {inputs} entradas y conoce {classes} clases, y hacen falta 784 píxeles y diez dígitos.</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>How wide pen and eraser are; 32 gives strokes as thick as those of MNIST.</source>
        <translation>El ancho del lápiz y la goma; 32 da trazos tan gruesos como los de MNIST.</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Segura desde</translation>
    </message>
    <message>
        <source>Below this share the answer is “I don&apos;t know”.</source>
        <translation>Por debajo de esta parte, la respuesta es “No lo sé”.</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>Temperatura T</translation>
    </message>
    <message>
        <source>What the sums are divided by before softmax: small sharpens the answer, large evens it out.</source>
        <translation>Entre cuánto se dividen las sumas antes de softmax: un valor pequeño afila la respuesta, uno grande la iguala.</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Lo que ve la red</translation>
    </message>
    <message>
        <source>The 28 × 28 pixels that the network gets, exactly as they are.</source>
        <translation>Los 28 × 28 píxeles que recibe la red, tal como son.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Lápiz</translation>
    </message>
    <message>
        <source>Draw ink.</source>
        <translation>Dibujar tinta.</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Goma</translation>
    </message>
    <message>
        <source>Take ink away; so does the right mouse button.</source>
        <translation>Quitar tinta; el botón derecho del ratón también lo hace.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z).</source>
        <translation>Deshacer el último cambio (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Make the change again that was taken back (Ctrl+Shift+Z).</source>
        <translation>Rehacer el cambio deshecho (Ctrl+Mayús+Z).</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Empty the sheet (Delete).</source>
        <translation>Vaciar la hoja (Supr).</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Read a picture file; pasting (Ctrl+V) and dropping one work too.</source>
        <translation>Leer un archivo de imagen; también se puede pegar (Ctrl+V) o soltar una.</translation>
    </message>
    <message>
        <source>Neurons lit</source>
        <translation>Neuronas encendidas</translation>
    </message>
    <message>
        <source>Show the steps of softmax</source>
        <translation>Ver los pasos de softmax</translation>
    </message>
    <message>
        <source>Each sum z is divided by T; m is the largest quotient; the powers of e are divided by their sum.</source>
        <translation>Cada suma z se divide entre T; m es el mayor cociente; las potencias de e se dividen entre su suma.</translation>
    </message>
    <message>
        <source>There is no picture to paste: copy one first.</source>
        <translation>No hay ninguna imagen que pegar: copiar una primero.</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <translation>Leyendo la imagen…</translation>
    </message>
    <message>
        <source>Read a picture</source>
        <translation>Leer una imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>No ink was found in this picture: use one with dark strokes on plain paper.</source>
        <translation>No se encontró tinta en esta imagen: hay que usar una con trazos oscuros en papel liso.</translation>
    </message>
    <message>
        <source>There is not enough memory to read this picture: make it smaller first.</source>
        <translation>No hay suficiente memoria para leer esta imagen: hay que reducirla primero.</translation>
    </message>
    <message>
        <source>The network is being read…</source>
        <translation>Leyendo la red…</translation>
    </message>
    <message>
        <source>Four outputs write a binary code. Bits being 1: {bits}; codes of no digit: {invalid}.</source>
        <translation>Cuatro salidas escriben un código binario. Bits a 1: {bits}; códigos que no son ningún dígito: {invalid}.</translation>
    </message>
    <message>
        <source>The outputs of this network are no softmax: the bars are the softmax of their sums z.</source>
        <translation>Las salidas de esta red no son softmax: las barras son el softmax de sus sumas z.</translation>
    </message>
    <message>
        <source>Add to My digits as</source>
        <translation>Añadir a Mis dígitos como</translation>
    </message>
    <message>
        <source>Use…</source>
        <translation>Usar…</translation>
    </message>
    <message>
        <source>Train with My digits, export them, or remove the last one.</source>
        <translation>Entrenar con Mis dígitos, exportarlos o quitar el último.</translation>
    </message>
    <message>
        <source>Keep this drawing as a {digit}.</source>
        <translation>Guardar este dibujo como un {digit}.</translation>
    </message>
    <message>
        <source>Train with My digits</source>
        <translation>Entrenar con Mis dígitos</translation>
    </message>
    <message>
        <source>Export as IDX, like MNIST…</source>
        <translation>Exportar como IDX, igual que MNIST…</translation>
    </message>
    <message>
        <source>Export as one PNG picture…</source>
        <translation>Exportar como una imagen PNG…</translation>
    </message>
    <message>
        <source>Remove the last one</source>
        <translation>Quitar el último</translation>
    </message>
    <message>
        <source>{count} kept</source>
        <translation>Guardados: {count}</translation>
    </message>
    <message>
        <source>The data set is now My digits: {count} of your own and some of MNIST.</source>
        <translation>El conjunto de datos es ahora Mis dígitos: {count} propios y algunos de MNIST.</translation>
    </message>
    <message>
        <source>Export My digits</source>
        <translation>Exportar Mis dígitos</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Draw a digit and have it read.</source>
        <translation>Dibujar un dígito y hacer que la red lo lea.</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Por dentro</translation>
    </message>
    <message>
        <source>Ten outputs or four bits</source>
        <translation>Diez salidas o cuatro bits</translation>
    </message>
    <message>
        <source>Shares of the ten digits</source>
        <translation>Partes de los diez dígitos</translation>
    </message>
    <message>
        <source>{first}: {share}, then {second}: {other}</source>
        <translation>{first}: {share}, luego {second}: {other}</translation>
    </message>
    <message>
        <source>share</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>choose a neuron</source>
        <translation>elegir una neurona</translation>
    </message>
    <message>
        <source>One square for each neuron: the brighter, the stronger its answer. Click one to look inside.</source>
        <translation>Un cuadrado por neurona: cuanto más claro, más fuerte su respuesta. Un clic permite mirar dentro.</translation>
    </message>
    <message>
        <source>Hidden layer {layer}</source>
        <translation>Capa oculta {layer}</translation>
    </message>
    <message>
        <source>Neuron {index}: {value}</source>
        <translation>Neurona {index}: {value}</translation>
    </message>
    <message>
        <source>This is a {first} ({share}).
Then comes {second} ({other}).</source>
        <translation>Esto es un {first} ({share}).
Luego viene {second} ({other}).</translation>
    </message>
    <message>
        <source>I don&apos;t know.
Perhaps {first} ({share}) or {second} ({other}).</source>
        <translation>No lo sé.
Quizá {first} ({share}) o {second} ({other}).</translation>
    </message>
    <message>
        <source>The state of the run does not fit its settings and cannot be taken up: reset the run to start anew.</source>
        <translation>El estado del entrenamiento no encaja con sus ajustes y no se puede retomar: hay que reiniciarlo para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Weight w₁</source>
        <translation>Peso w₁</translation>
    </message>
    <message>
        <source>The first weight.</source>
        <translation>El primer peso.</translation>
    </message>
    <message>
        <source>Weight w₂</source>
        <translation>Peso w₂</translation>
    </message>
    <message>
        <source>The second weight.</source>
        <translation>El segundo peso.</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>Bias b</translation>
    </message>
    <message>
        <source>What is added to the sum.</source>
        <translation>Lo que se añade a la suma.</translation>
    </message>
    <message>
        <source>Scale c</source>
        <translation>Escala c</translation>
    </message>
    <message>
        <source>What weights and bias are multiplied by: the larger, the steeper.</source>
        <translation>Por cuánto se multiplican los pesos y el bias: cuanto mayor, más empinada.</translation>
    </message>
    <message>
        <source>Input x₁</source>
        <translation>Entrada x₁</translation>
    </message>
    <message>
        <source>The first input of the example.</source>
        <translation>La primera entrada del ejemplo.</translation>
    </message>
    <message>
        <source>Input x₂</source>
        <translation>Entrada x₂</translation>
    </message>
    <message>
        <source>The second input of the example.</source>
        <translation>La segunda entrada del ejemplo.</translation>
    </message>
    <message>
        <source>Δw₁</source>
        <translation>Δw₁</translation>
    </message>
    <message>
        <source>A change of the first scaled weight.</source>
        <translation>Un cambio del primer peso escalado.</translation>
    </message>
    <message>
        <source>Δw₂</source>
        <translation>Δw₂</translation>
    </message>
    <message>
        <source>A change of the second scaled weight.</source>
        <translation>Un cambio del segundo peso escalado.</translation>
    </message>
    <message>
        <source>Δb</source>
        <translation>Δb</translation>
    </message>
    <message>
        <source>A change of the scaled bias.</source>
        <translation>Un cambio del bias escalado.</translation>
    </message>
    <message>
        <source>The neuron&apos;s answer over its sum</source>
        <translation>La respuesta de la neurona según su suma</translation>
    </message>
    <message>
        <source>Predicted and measured change</source>
        <translation>Cambio predicho y medido</translation>
    </message>
    <message>
        <source>share of the change</source>
        <translation>parte del cambio</translation>
    </message>
    <message>
        <source>The change in numbers</source>
        <translation>El cambio en números</translation>
    </message>
    <message>
        <source>The change predicted by the slopes, and the one that is measured.</source>
        <translation>El cambio que predicen las pendientes y el que se mide.</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Deck A: times c, the sigmoid becomes the step.</source>
        <translation>Presentación A: multiplicada por c, la sigmoide se convierte en el escalón.</translation>
    </message>
    <message>
        <source>From training example</source>
        <translation>Desde el ejemplo de entrenamiento</translation>
    </message>
    <message>
        <source>The first of the training examples shown; the columns have their numbers among all examples.</source>
        <translation>El primero de los ejemplos de entrenamiento que se muestran; las columnas llevan su número entre todos los ejemplos.</translation>
    </message>
    <message>
        <source>The demon changes</source>
        <translation>El diablito cambia</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum z, or its value a.</source>
        <translation>La suma z de la neurona, o su valor a.</translation>
    </message>
    <message>
        <source>its sum z</source>
        <translation>su suma z</translation>
    </message>
    <message>
        <source>its value a</source>
        <translation>su valor a</translation>
    </message>
    <message>
        <source>How much the demon adds.</source>
        <translation>Cuánto añade el diablito.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>The inputs are layer 1.</source>
        <translation>Las entradas son la capa 1.</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>Neurona</translation>
    </message>
    <message>
        <source>Its number in the layer, from 1.</source>
        <translation>Su número en la capa, desde 1.</translation>
    </message>
    <message>
        <source>Click a neuron: the demon sits there. What it changes travels to the right.</source>
        <translation>Un clic en una neurona coloca ahí al diablito. Lo que cambia viaja hacia la derecha.</translation>
    </message>
    <message>
        <source>Change of the cost over Δ</source>
        <translation>Cambio del coste según Δ</translation>
    </message>
    <message>
        <source>Click or drag to choose Δ.</source>
        <translation>Hacer clic o arrastrar para elegir Δ.</translation>
    </message>
    <message>
        <source>What the demon does, layer by layer</source>
        <translation>Lo que hace el diablito, capa a capa</translation>
    </message>
    <message>
        <source>part company</source>
        <translation>se separan</translation>
    </message>
    <message>
        <source>real</source>
        <translation>real</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Ejemplo</translation>
    </message>
    <message>
        <source>A small change</source>
        <translation>Un cambio pequeño</translation>
    </message>
    <message>
        <source>step</source>
        <translation>escalón</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicho</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>Largest distance between sigmoid and step at the four corners 00, 01, 10, 11: {distance}.</source>
        <translation>Mayor distancia entre la sigmoide y el escalón en las cuatro esquinas 00, 01, 10, 11: {distance}.</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Intro, Espacio</translation>
    </message>
    <message>
        <source>on an input: use it or leave it out</source>
        <translation>en una entrada: usarla o no</translation>
    </message>
    <message>
        <source>Click to switch this input on or off.</source>
        <translation>Un clic activa o desactiva esta entrada.</translation>
    </message>
    <message>
        <source>The folder “{folder}” cannot be used: {reason}.</source>
        <translation>La carpeta “{folder}” no se puede usar: {reason}.</translation>
    </message>
    <message>
        <source>This work has been opened in another window.</source>
        <translation>Este trabajo está abierto en otra ventana.</translation>
    </message>
    <message>
        <source>This is not a table: no line with values was found in it.</source>
        <translation>Esto no es una tabla: no se encontró en ella ninguna línea con valores.</translation>
    </message>
    <message>
        <source>This is not a table as text: choose another encoding, or another file.</source>
        <translation>Esto no es una tabla de texto: hay que elegir otra codificación, u otro archivo.</translation>
    </message>
    <message>
        <source>This table has {count} columns, and {limit} is the limit.</source>
        <translation>Esta tabla tiene {count} columnas, y el límite es {limit}.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>How letters are written in the file: change it if accents look wrong.</source>
        <translation>Cómo se escriben las letras en el archivo: cambiarla si los acentos se ven mal.</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>What stands between two cells of a line.</source>
        <translation>Lo que hay entre dos celdas de una línea.</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>coma ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>punto y coma ;</translation>
    </message>
    <message>
        <source>tabulator</source>
        <translation>tabulador</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>barra |</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Signo decimal</translation>
    </message>
    <message>
        <source>What stands before the decimals of a number.</source>
        <translation>Lo que va delante de los decimales de un número.</translation>
    </message>
    <message>
        <source>point 1.5</source>
        <translation>punto 1.5</translation>
    </message>
    <message>
        <source>comma 1,5</source>
        <translation>coma 1,5</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Encabezado</translation>
    </message>
    <message>
        <source>Whether the first line holds the names of the columns.</source>
        <translation>Si la primera línea contiene los nombres de las columnas.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The name of each column and whether it holds numbers or categories.</source>
        <translation>El nombre de cada columna y si contiene números o categorías.</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>columna {number}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>There is no table yet: open a CSV or TSV file, or paste one.</source>
        <translation>Aún no hay ninguna tabla: hay que abrir un archivo CSV o TSV, o pegar una.</translation>
    </message>
    <message>
        <source>Choose the column of the table that is to be learnt.</source>
        <translation>Elegir la columna de la tabla que hay que aprender.</translation>
    </message>
    <message>
        <source>Choose at least one column of the table to learn from.</source>
        <translation>Elegir al menos una columna de la tabla de la que aprender.</translation>
    </message>
    <message>
        <source>Column “{column}” has {count} missing cells: choose what becomes of them.</source>
        <translation>Celdas que faltan en la columna “{column}”: {count}. Hay que elegir qué se hace con ellas.</translation>
    </message>
    <message>
        <source>The table does not have the columns of this experiment: open its file again.</source>
        <translation>La tabla no tiene las columnas de este experimento: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>Column “{column}” holds numbers beyond ±10¹⁰⁰, which are too large to learn: leave it out.</source>
        <translation>La columna “{column}” tiene números mayores que ±10¹⁰⁰, demasiado grandes para aprenderlos: hay que quitarla.</translation>
    </message>
    <message>
        <source>No row of the table is complete: choose something else for missing cells.</source>
        <translation>Ninguna fila de la tabla está completa: hay que elegir otra cosa para las celdas que faltan.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Which table it is.</source>
        <translation>Qué tabla es.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The name of the file that the table is from.</source>
        <translation>El nombre del archivo del que procede la tabla.</translation>
    </message>
    <message>
        <source>Which column is to be learnt, and from which others.</source>
        <translation>Qué columna se aprende, y a partir de cuáles.</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>Números que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the number of an input is missing.</source>
        <translation>Qué se hace con una fila en la que falta el número de una entrada.</translation>
    </message>
    <message>
        <source>allow none</source>
        <translation>no admitir</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <translation>quitar la fila</translation>
    </message>
    <message>
        <source>take the column&apos;s mean</source>
        <translation>tomar la media</translation>
    </message>
    <message>
        <source>Missing categories</source>
        <translation>Categorías que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the category of an input is missing.</source>
        <translation>Qué se hace con una fila en la que falta la categoría de una entrada.</translation>
    </message>
    <message>
        <source>a category of its own</source>
        <translation>una categoría propia</translation>
    </message>
    <message>
        <source>Missing targets</source>
        <translation>Objetivos que faltan</translation>
    </message>
    <message>
        <source>What becomes of a row in which the value that is to be learnt is missing.</source>
        <translation>Qué se hace con una fila en la que falta el valor que hay que aprender.</translation>
    </message>
    <message>
        <source>These columns make {count} inputs, and {limit} is the limit: leave some out.</source>
        <translation>Estas columnas dan {count} entradas, y el límite es {limit}: hay que quitar algunas.</translation>
    </message>
    <message>
        <source>Own table: classes</source>
        <translation>Tabla propia: clases</translation>
    </message>
    <message>
        <source>A table from a CSV or TSV file of yours, with a category to be learnt.</source>
        <translation>Una tabla de un archivo CSV o TSV propio, con una categoría que aprender.</translation>
    </message>
    <message>
        <source>All rows of the target column say the same: there is nothing to learn.</source>
        <translation>Todas las filas de la columna objetivo dicen lo mismo: no hay nada que aprender.</translation>
    </message>
    <message>
        <source>Own table: quantities</source>
        <translation>Tabla propia: cantidades</translation>
    </message>
    <message>
        <source>A table from a CSV or TSV file of yours, with numbers to be learnt.</source>
        <translation>Una tabla de un archivo CSV o TSV propio, con números que aprender.</translation>
    </message>
    <message>
        <source>There are too few painted points: paint some with the brush.</source>
        <translation>Hay muy pocos puntos pintados: hay que pintar algunos con el pincel.</translation>
    </message>
    <message>
        <source>All painted points are of one class: paint some of another.</source>
        <translation>Todos los puntos pintados son de una clase: hay que pintar algunos de otra.</translation>
    </message>
    <message>
        <source>The painted points are damaged: paint them again.</source>
        <translation>Los puntos pintados están dañados: hay que pintarlos otra vez.</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>Pintura</translation>
    </message>
    <message>
        <source>Which points have been painted.</source>
        <translation>Qué puntos se han pintado.</translation>
    </message>
    <message>
        <source>Painted: classes</source>
        <translation>Pintado: clases</translation>
    </message>
    <message>
        <source>Points of any number of classes that you paint on the plane.</source>
        <translation>Puntos de cualquier número de clases, pintados a mano en el plano.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>How many classes have been painted.</source>
        <translation>Cuántas clases se han pintado.</translation>
    </message>
    <message>
        <source>Painted: heights</source>
        <translation>Pintado: alturas</translation>
    </message>
    <message>
        <source>Points that you paint on the plane with heights that are to be learnt.</source>
        <translation>Puntos pintados a mano en el plano, con alturas que hay que aprender.</translation>
    </message>
    <message>
        <source>{limit} points is the limit: erase some first.</source>
        <translation>El límite es {limit} puntos: hay que borrar algunos primero.</translation>
    </message>
    <message>
        <source>{limit} classes is the limit.</source>
        <translation>El límite es {limit} clases.</translation>
    </message>
    <message>
        <source>This table is damaged: open its file again.</source>
        <translation>Esta tabla está dañada: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>The table has no column “{name}”.</source>
        <translation>La tabla no tiene la columna “{name}”.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The image that the network reads now.</source>
        <translation>La imagen que lee ahora la red.</translation>
    </message>
    <message>
        <source>My drawing</source>
        <translation>Mi dibujo</translation>
    </message>
    <message>
        <source>Read what is drawn on the sheet.</source>
        <translation>Leer lo que está dibujado en la hoja.</translation>
    </message>
    <message>
        <source>Another image</source>
        <translation>Otra imagen</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Oclusión</translation>
    </message>
    <message>
        <source>Blue where the answer falls when the ink is covered, orange where it rises.</source>
        <translation>Azul donde la respuesta baja al tapar la tinta, naranja donde sube.</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>Saliencia</translation>
    </message>
    <message>
        <source>Blue where more ink would strengthen the answer, orange where it would weaken it.</source>
        <translation>Azul donde más tinta reforzaría la respuesta, naranja donde la debilitaría.</translation>
    </message>
    <message>
        <source>Covering it hurts</source>
        <translation>Taparlo perjudica</translation>
    </message>
    <message>
        <source>More ink helps</source>
        <translation>Más tinta ayuda</translation>
    </message>
    <message>
        <source>What the answer rests on</source>
        <translation>En qué se basa la respuesta</translation>
    </message>
    <message>
        <source>Draw a digit first, or take an image.</source>
        <translation>Dibujar antes un dígito, o tomar una imagen.</translation>
    </message>
    <message>
        <source>The answer is {digit} ({share}).</source>
        <translation>La respuesta es {digit} ({share}).</translation>
    </message>
    <message>
        <source>A {label}; the answer is {digit} ({share}).</source>
        <translation>Un {label}; la respuesta es {digit} ({share}).</translation>
    </message>
    <message>
        <source>Layer of the map</source>
        <translation>Capa del mapa</translation>
    </message>
    <message>
        <source>Which layer&apos;s answers are mapped.</source>
        <translation>De qué capa se hace el mapa de respuestas.</translation>
    </message>
    <message>
        <source>Map by t-SNE</source>
        <translation>Mapa con t-SNE</translation>
    </message>
    <message>
        <source>Arrange the points so that neighbours stay neighbours; takes a minute.</source>
        <translation>Colocar los puntos de modo que los vecinos sigan siendo vecinos; tarda un minuto.</translation>
    </message>
    <message>
        <source>Map of</source>
        <translation>Mapa de</translation>
    </message>
    <message>
        <source>the pixels</source>
        <translation>los píxeles</translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation>capa oculta {layer}</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>t-SNE is looking for neighbours among {count} images…</source>
        <translation>t-SNE busca vecinos entre {count} imágenes…</translation>
    </message>
    <message>
        <source>Principal components: the axes hold {first} and {second} of the variance.</source>
        <translation>Componentes principales: los ejes recogen {first} y {second} de la varianza.</translation>
    </message>
    <message>
        <source>t-SNE: neighbours stay neighbours; distances between groups mean little.</source>
        <translation>t-SNE: los vecinos siguen siendo vecinos; las distancias entre grupos significan poco.</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustez</translation>
    </message>
    <message>
        <source>Chosen image</source>
        <translation>Imagen elegida</translation>
    </message>
    <message>
        <source>The image that was clicked.</source>
        <translation>La imagen en la que se hizo clic.</translation>
    </message>
    <message>
        <source>Judge by the images that were kept back while training.</source>
        <translation>Evaluar con las imágenes apartadas del entrenamiento.</translation>
    </message>
    <message>
        <source>Open the test set</source>
        <translation>Abrir la prueba</translation>
    </message>
    <message>
        <source>Rows in %</source>
        <translation>Filas en %</translation>
    </message>
    <message>
        <source>Write shares of each true class instead of counts.</source>
        <translation>Escribir la parte de cada clase verdadera en lugar del recuento.</translation>
    </message>
    <message>
        <source>Try disturbances</source>
        <translation>Probar perturbaciones</translation>
    </message>
    <message>
        <source>See how accuracy falls as the images get noisier, turn or move; takes a while.</source>
        <translation>Ver cómo baja la exactitud cuando las imágenes tienen más ruido, giran o se mueven; tarda un poco.</translation>
    </message>
    <message>
        <source>All wrong ones</source>
        <translation>Todos los errores</translation>
    </message>
    <message>
        <source>Show every image with a wrong answer.</source>
        <translation>Mostrar todas las imágenes con respuesta incorrecta.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Mirar dentro</translation>
    </message>
    <message>
        <source>See what the neurons make of this image.</source>
        <translation>Ver lo que las neuronas hacen con esta imagen.</translation>
    </message>
    <message>
        <source>Test images</source>
        <translation>Imágenes de prueba</translation>
    </message>
    <message>
        <source>The test set is sealed so that nothing is chosen by it; every opening is counted.</source>
        <translation>El conjunto de prueba está sellado para que nada se elija con él; se cuenta cada vez que se abre.</translation>
    </message>
    <message>
        <source>The test set is sealed and has never been opened.</source>
        <translation>El conjunto de prueba está sellado y nunca se ha abierto.</translation>
    </message>
    <message>
        <source>{accuracy} right, {wrong} of {count} wrong</source>
        <translation>{accuracy} bien, {wrong} de {count} mal</translation>
    </message>
    <message>
        <source>Wrong answers, the surest first ({count})</source>
        <translation>Respuestas incorrectas, las más seguras primero ({count})</translation>
    </message>
    <message>
        <source>{label} recognised ({count})</source>
        <translation>{label} reconocido ({count})</translation>
    </message>
    <message>
        <source>{label} taken for {answer} ({count})</source>
        <translation>{label} tomado por {answer} ({count})</translation>
    </message>
    <message>
        <source>Image {row}: a {label}. The answer is {answer}, {share} sure.</source>
        <translation>Imagen {row}: un {label}. La respuesta es {answer}, segura al {share}.</translation>
    </message>
    <message>
        <source>Answer times</source>
        <translation>Respuesta por</translation>
    </message>
    <message>
        <source>What the neuron&apos;s answer is multiplied by before it goes on: 0 switches it off.</source>
        <translation>Por cuánto se multiplica la respuesta de la neurona antes de seguir: 0 la apaga.</translation>
    </message>
    <message>
        <source>Choose a neuron: click one of the squares or a picture of weights.</source>
        <translation>Elegir una neurona: un clic en uno de los cuadrados o en una imagen de pesos.</translation>
    </message>
    <message>
        <source>Its weights on the pixels: blue for ink, orange against it.</source>
        <translation>Sus pesos sobre los píxeles: azul a favor de la tinta, naranja en contra.</translation>
    </message>
    <message>
        <source>Ideal input</source>
        <translation>Entrada ideal</translation>
    </message>
    <message>
        <source>The input of a usual amount of ink that excites it most, found by gradient ascent.</source>
        <translation>La entrada con una cantidad normal de tinta que más la excita, hallada por ascenso de gradiente.</translation>
    </message>
    <message>
        <source>The input that excites the neuron most, found by climbing its gradient (deck A).</source>
        <translation>La entrada que más excita a la neurona, hallada subiendo por su gradiente (presentación A).</translation>
    </message>
    <message>
        <source>The numbers are its sums z; click an image to have it read.</source>
        <translation>Los números son sus sumas z; un clic en una imagen hace que se lea.</translation>
    </message>
    <message>
        <source>Images that excite it most, and least</source>
        <translation>Imágenes que más la excitan, y menos</translation>
    </message>
    <message>
        <source>Excite it most (above), least (below)</source>
        <translation>La excitan más (arriba), menos (abajo)</translation>
    </message>
    <message>
        <source>{name}: bias {bias}</source>
        <translation>{name}: bias {bias}</translation>
    </message>
    <message>
        <source>Only neurons of the first layer see pixels; deeper ones have no picture of weights.</source>
        <translation>Solo las neuronas de la primera capa ven píxeles; las más profundas no tienen imagen de pesos.</translation>
    </message>
    <message>
        <source>Validation accuracy {before} → {after} ({change} points) with its answer times {factor}.</source>
        <translation>Exactitud de validación {before} → {after} ({change} puntos) con su respuesta por {factor}.</translation>
    </message>
    <message>
        <source>Both notations</source>
        <translation>Ambas notaciones</translation>
    </message>
    <message>
        <source>The step at hand</source>
        <translation>El paso actual</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Notación</translation>
    </message>
    <message>
        <source>Whose symbols are used.</source>
        <translation>De quién son los símbolos.</translation>
    </message>
    <message>
        <source>Find the error</source>
        <translation>Buscar el error</translation>
    </message>
    <message>
        <source>Plant a mistake and see where the check turns orange.</source>
        <translation>Introducir un error y ver dónde la comprobación se pone naranja.</translation>
    </message>
    <message>
        <source>No mistake planted</source>
        <translation>Sin error introducido</translation>
    </message>
    <message>
        <source>Open the perceptron lab</source>
        <translation>Abrir el laboratorio del perceptrón</translation>
    </message>
    <message>
        <source>Gradients and what is measured</source>
        <translation>Los gradientes y lo que se mide</translation>
    </message>
    <message>
        <source>Each gradient from backpropagation beside the one measured by changing the weight a little. They have to agree; a planted mistake turns orange.</source>
        <translation>Cada gradiente de la backpropagation junto al que se mide cambiando un poco el peso. Tienen que coincidir; un error introducido se pone naranja.</translation>
    </message>
    <message>
        <source>Each gradient beside its finite difference.</source>
        <translation>Cada gradiente junto a su diferencia finita.</translation>
    </message>
    <message>
        <source>The perceptron rule needs no slope.</source>
        <translation>La regla del perceptrón no necesita pendiente.</translation>
    </message>
    <message>
        <source>Cost of this example: {cost}.</source>
        <translation>Coste de este ejemplo: {cost}.</translation>
    </message>
    <message>
        <source>measured by a small change</source>
        <translation>medido con un pequeño cambio</translation>
    </message>
    <message>
        <source>The data are being prepared.</source>
        <translation>Los datos se están preparando.</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>Escribir un número</translation>
    </message>
    <message>
        <source>{found} values were given; {count} are needed.</source>
        <translation>Valores dados: {found}; hacen falta {count}.</translation>
    </message>
    <message>
        <source>The gradient is what a small change of the parameter measures.</source>
        <translation>El gradiente es lo que mide un pequeño cambio del parámetro.</translation>
    </message>
    <message>
        <source>The gradient is not what a small change of the parameter measures.</source>
        <translation>El gradiente no es lo que mide un pequeño cambio del parámetro.</translation>
    </message>
    <message>
        <source>The cost has a corner just here: both sides have a slope of their own.</source>
        <translation>El coste tiene justo aquí una esquina: cada lado tiene su propia pendiente.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradiente</translation>
    </message>
    <message>
        <source>How many examples are shown.</source>
        <translation>Cuántos ejemplos se muestran.</translation>
    </message>
    <message>
        <source>What the mean is multiplied by.</source>
        <translation>Por cuánto se multiplica la media.</translation>
    </message>
    <message>
        <source>Gradient table</source>
        <translation>Tabla de gradientes</translation>
    </message>
    <message>
        <source>take an example into the mini-batch, or out of it</source>
        <translation>añadir un ejemplo al mini-batch, o quitarlo</translation>
    </message>
    <message>
        <source>copy the table</source>
        <translation>copiar la tabla</translation>
    </message>
    <message>
        <source>Tick the examples of the mini-batch in the first row (mouse or Enter); click a heading to sort.</source>
        <translation>Marcar los ejemplos del mini-batch en la primera fila (ratón o Intro); un clic en un encabezado ordena.</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>Copy the whole table, with all digits, for a spreadsheet (Ctrl+C).</source>
        <translation>Copiar toda la tabla, con todos los decimales, para una hoja de cálculo (Ctrl+C).</translation>
    </message>
    <message>
        <source>Original order</source>
        <translation>Orden original</translation>
    </message>
    <message>
        <source>Show the parameters in the order of the network again.</source>
        <translation>Mostrar otra vez los parámetros en el orden de la red.</translation>
    </message>
    <message>
        <source>The mini-batch needs at least one example.</source>
        <translation>El mini-batch necesita al menos un ejemplo.</translation>
    </message>
    <message>
        <source>Choose the mini-batch</source>
        <translation>Elegir el mini-batch</translation>
    </message>
    <message>
        <source>Mini-batch cost: {before} → {after} after the step.</source>
        <translation>Coste del mini-batch: {before} → {after} tras el paso.</translation>
    </message>
    <message>
        <source>The little demon</source>
        <translation>El diablito</translation>
    </message>
    <message>
        <source>Slow learning</source>
        <translation>Aprendizaje lento</translation>
    </message>
    <message>
        <source>Equal weights</source>
        <translation>Pesos iguales</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>What to work through.</source>
        <translation>En qué se trabaja.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>choose a cell</source>
        <translation>elegir una casilla</translation>
    </message>
    <message>
        <source>The network is being judged…</source>
        <translation>Se está evaluando la red…</translation>
    </message>
    <message>
        <source>Answer of the network</source>
        <translation>Respuesta de la red</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Sensibilidad</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Clase verdadera</translation>
    </message>
    <message>
        <source>{label} taken for {answer}: {count} times, {share} of all {label}</source>
        <translation>{label} tomado por {answer}: {count} en total, {share} de todos los {label}</translation>
    </message>
    <message>
        <source>Map of a layer</source>
        <translation>Mapa de una capa</translation>
    </message>
    <message>
        <source>go from example to example</source>
        <translation>ir de ejemplo en ejemplo</translation>
    </message>
    <message>
        <source>choose the example</source>
        <translation>elegir el ejemplo</translation>
    </message>
    <message>
        <source>Each point is an image; point at one to see it, click it to look inside.</source>
        <translation>Cada punto es una imagen; señalarlo la muestra, un clic permite mirar dentro.</translation>
    </message>
    <message>
        <source>Accuracy over the strength of a disturbance; point at a dot to read it.</source>
        <translation>Exactitud según la fuerza de una perturbación; señalar un punto para leerlo.</translation>
    </message>
    <message>
        <source>The network that is worked through, with its real numbers: values in the neurons, weights as thick as they are large. What is in hand is lit and has its number; point at an edge or a neuron to find it in the formulas.</source>
        <translation>La red con la que se trabaja, con sus números reales: valores en las neuronas, y aristas tan gruesas como grandes son sus pesos. Lo que se calcula está iluminado y lleva su número; al señalar una arista o una neurona, se encuentra en las fórmulas.</translation>
    </message>
    <message>
        <source>Drawing of a small network</source>
        <translation>Dibujo de una red pequeña</translation>
    </message>
    <message>
        <source>choose a neuron and light it in the formulas</source>
        <translation>elegir una neurona e iluminarla en las fórmulas</translation>
    </message>
    <message>
        <source>go to the chosen neuron&apos;s step</source>
        <translation>ir al paso de la neurona elegida</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>choose none</source>
        <translation>no elegir ninguna</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>La red</translation>
    </message>
    <message>
        <source>Point at a neuron or an edge to find it in the formulas; click a neuron to go to it.</source>
        <translation>Señalar una neurona o una arista para hallarla en las fórmulas; un clic en una neurona lleva a ella.</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <translation>Capa {number}</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Dejar de leer</translation>
    </message>
    <message>
        <source>Call the reading off; the dialog stays.</source>
        <translation>Cancelar la lectura; el diálogo sigue abierto.</translation>
    </message>
    <message>
        <source>Close this dialog; the present data stay.</source>
        <translation>Cerrar este diálogo; los datos actuales se quedan.</translation>
    </message>
    <message>
        <source>Train on these data from now on.</source>
        <translation>Entrenar con estos datos desde ahora.</translation>
    </message>
    <message>
        <source>“{name}” could not be written: {reason}.</source>
        <translation>No se pudo escribir “{name}”: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” is being written…</source>
        <translation>Escribiendo “{name}”…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Written: “{name}” in the folder “{folder}”.</source>
        <translation>Escrito: “{name}” en la carpeta “{folder}”.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro sitio…</translation>
    </message>
    <message>
        <source>Call this calculation off.</source>
        <translation>Cancelar este cálculo.</translation>
    </message>
    <message>
        <source>How many training images the simple methods get at most; more take longer.</source>
        <translation>Cuántas imágenes de entrenamiento reciben como mucho los métodos simples; con más tardan más.</translation>
    </message>
    <message>
        <source>Ladder of methods</source>
        <translation>Escalera de métodos</translation>
    </message>
    <message>
        <source>Each bar is a method on handwritten digits: guessing reaches 10 %, the literature 99.79 % (deck A).</source>
        <translation>Cada barra es un método con dígitos manuscritos: el azar llega al 10 %, la literatura al 99,79 % (presentación A).</translation>
    </message>
    <message>
        <source>Try the quick methods</source>
        <translation>Probar los métodos rápidos</translation>
    </message>
    <message>
        <source>Guess, darkness, mean images, neighbours, and the networks.</source>
        <translation>Azar, oscuridad, imágenes medias, vecinos y las redes.</translation>
    </message>
    <message>
        <source>Try the support vector machines</source>
        <translation>Probar las SVM</translation>
    </message>
    <message>
        <source>Two of them, in a process of their own; takes some minutes.</source>
        <translation>Dos de ellas, en un proceso propio; tarda unos minutos.</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
    <message>
        <source>Accuracies on the validation images of {data}; the test set stays sealed. Published figures are for MNIST&apos;s test images.</source>
        <translation>Exactitudes en las imágenes de validación de {data}; el conjunto de prueba sigue sellado. Las cifras publicadas son de las imágenes de prueba de MNIST.</translation>
    </message>
    <message>
        <source>Your network</source>
        <translation>La red propia</translation>
    </message>
    <message>
        <source>The network that reads the drawings.</source>
        <translation>La red que lee los dibujos.</translation>
    </message>
    <message>
        <source>Published by Wan and others in 2013, not computed here: MNIST&apos;s test images, many networks.</source>
        <translation>Publicado por Wan y otros en 2013, no calculado aquí: imágenes de prueba de MNIST, muchas redes.</translation>
    </message>
    <message>
        <source>Literature (published)</source>
        <translation>Literatura (publicado)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitud</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>Table of methods</source>
        <translation>Tabla de métodos</translation>
    </message>
    <message>
        <source>The same as the bars, in numbers.</source>
        <translation>Lo mismo que las barras, en números.</translation>
    </message>
    <message>
        <source>Blue is positive, orange is negative.</source>
        <translation>Azul es positivo, naranja es negativo.</translation>
    </message>
    <message>
        <source>Put nnplayground into the start menu, and have it open its projects (*.nnplay).</source>
        <translation>Pone nnplayground en el menú de inicio y hace que abra sus proyectos (*.nnplay).</translation>
    </message>
    <message>
        <source>Take it out of the start menu again.</source>
        <translation>Lo quita del menú de inicio.</translation>
    </message>
    <message>
        <source>Taken out of the start menu.</source>
        <translation>Quitado del menú de inicio.</translation>
    </message>
    <message>
        <source>It was not in the start menu.</source>
        <translation>No estaba en el menú de inicio.</translation>
    </message>
    <message>
        <source>nnplayground is in the start menu: “{path}”.</source>
        <translation>nnplayground está en el menú de inicio: “{path}”.</translation>
    </message>
    <message>
        <source>Centre here</source>
        <translation>Centrar aquí</translation>
    </message>
    <message>
        <source>Put where the network stands in the middle of the picture.</source>
        <translation>Poner en el centro de la imagen el sitio donde está la red.</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Dibujar de nuevo</translation>
    </message>
    <message>
        <source>Compute the picture again, finely.</source>
        <translation>Calcular la imagen de nuevo, con detalle.</translation>
    </message>
    <message>
        <source>Costs of the marked points</source>
        <translation>Costes de los puntos marcados</translation>
    </message>
    <message>
        <source>The real cost of the network at each marked point, and what the surface shows there.</source>
        <translation>El coste real de la red en cada punto marcado, y lo que la superficie muestra allí.</translation>
    </message>
    <message>
        <source>The cost of the network that is being trained, over two of its weights, with all others as they are, or over two random directions.</source>
        <translation>El coste de la red que se entrena, sobre dos de sus pesos, con todos los demás como están, o sobre dos direcciones al azar.</translation>
    </message>
    <message>
        <source>The picture could not be computed.</source>
        <translation>No se pudo calcular la imagen.</translation>
    </message>
    <message>
        <source>Drag the point: the two weights of the running network take these values.</source>
        <translation>Arrastrar el punto: los dos pesos de la red que se entrena toman esos valores.</translation>
    </message>
    <message>
        <source>The cost over two random directions.</source>
        <translation>El coste sobre dos direcciones al azar.</translation>
    </message>
    <message>
        <source>Listed: the {listed} steepest of {count} parameters.</source>
        <translation>En la lista: los {listed} de mayor derivada entre {count} parámetros.</translation>
    </message>
    <message>
        <source>steepest</source>
        <translation>mayor derivada</translation>
    </message>
    <message>
        <source>The weight with the largest |∂C/∂w|.</source>
        <translation>El peso con mayor |∂C/∂w|.</translation>
    </message>
    <message>
        <source>second steepest</source>
        <translation>segunda mayor derivada</translation>
    </message>
    <message>
        <source>The weight with the second largest |∂C/∂w|.</source>
        <translation>El peso con la segunda mayor |∂C/∂w|.</translation>
    </message>
    <message>
        <source>There is no network yet: the data are being prepared.</source>
        <translation>Aún no hay ninguna red: los datos se están preparando.</translation>
    </message>
    <message>
        <source>The picture is being computed.</source>
        <translation>Se está calculando la imagen.</translation>
    </message>
    <message>
        <source>Let go to set {first} = {one} and {second} = {other}; the surface shows C = {cost} there.</source>
        <translation>Al soltar, {first} = {one} y {second} = {other}; la superficie muestra C = {cost} allí.</translation>
    </message>
    <message>
        <source>Cost of {count} training examples, without penalties.</source>
        <translation>Coste de {count} ejemplos de entrenamiento, sin penalizaciones.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: really C = {real}, on this surface {shown}.</source>
        <translation>Época {epoch}: en realidad C = {real}, en esta superficie {shown}.</translation>
    </message>
    <message>
        <source>Neural network playground</source>
        <translation>Taller de redes neuronales</translation>
    </message>
    <message>
        <source>See and drive neural networks</source>
        <translation>Ver y manejar redes neuronales</translation>
    </message>
    <message>
        <source>neural network;machine learning;backpropagation;perceptron;MNIST;digits;school;</source>
        <translation>red neuronal;redes neuronales;aprendizaje automático;backpropagation;perceptrón;MNIST;dígitos;clase;</translation>
    </message>
    <message>
        <source>Project of nnplayground</source>
        <translation>Proyecto de nnplayground</translation>
    </message>
    <message>
        <source>The program&apos;s path has a line break in it: install it somewhere else.</source>
        <translation>La ruta del programa contiene un salto de línea: hay que instalarlo en otro sitio.</translation>
    </message>
    <message>
        <source>The start-menu entry could not be written: {reason}.</source>
        <translation>No se pudo escribir la entrada del menú de inicio: {reason}.</translation>
    </message>
    <message>
        <source>The start-menu entry could not be removed: {reason}.</source>
        <translation>No se pudo quitar la entrada del menú de inicio: {reason}.</translation>
    </message>
    <message>
        <source>Windows refused to make the shortcut. Pin the program to the start menu by hand.</source>
        <translation>Windows no permitió crear el acceso directo. Se puede anclar el programa al menú de inicio a mano.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entrenamiento</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validación</translation>
    </message>
    <message>
        <source>test</source>
        <translation>prueba</translation>
    </message>
    <message>
        <source>These data are too many for a table: {count} cells.</source>
        <translation>Estos datos son demasiados para una tabla: {count} celdas.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>clase</translation>
    </message>
    <message>
        <source>part</source>
        <translation>parte</translation>
    </message>
    <message>
        <source>A network of {layers} neurons, trained with nnplayground {version} on “{data}”.</source>
        <translation>Una red de {layers} neuronas, entrenada con nnplayground {version} con “{data}”.</translation>
    </message>
    <message>
        <source>answer(x) takes raw inputs (examples, {inputs}); run this file to see it answer for a few.</source>
        <translation>answer(x) recibe entradas sin escalar (ejemplos, {inputs}); al ejecutar este archivo responde a unas cuantas.</translation>
    </message>
    <message>
        <source>{data}: network {layers}</source>
        <translation>{data}: red {layers}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>After {epochs} epochs and {steps} mini-batches, with the weights of epoch {best} back in place:</source>
        <translation>Tras {epochs} épocas y {steps} mini-batches, con los pesos de la época {best} de nuevo en su sitio:</translation>
    </message>
    <message>
        <source>After {epochs} epochs and {steps} mini-batches:</source>
        <translation>Épocas: {epochs}; mini-batches: {steps}. Resultados:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>The input “{name}” goes up to {size}: so large, it drowns the others.</source>
        <translation>La entrada “{name}” llega a {size}: es tan grande que ahoga a las demás.</translation>
    </message>
    <message>
        <source>Scale the inputs</source>
        <translation>Escalar las entradas</translation>
    </message>
    <message>
        <source>Start with smaller weights</source>
        <translation>Empezar con pesos menores</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>{share} % of the hidden neurons are saturated: where σ is flat, they hardly learn.</source>
        <translation>El {share} % de las neuronas ocultas está saturado: donde σ es plana, apenas aprenden.</translation>
    </message>
    <message>
        <source>Dead ReLU neurons: {dead} of {total}; where every example gives 0, nothing is learnt.</source>
        <translation>Neuronas ReLU muertas: {dead} de {total}; las que dan 0 con todos los ejemplos no aprenden nada.</translation>
    </message>
    <message>
        <source>Use leaky ReLU</source>
        <translation>Usar leaky ReLU</translation>
    </message>
    <message>
        <source>The cost is {times} times what it was at the start: the steps seem too large.</source>
        <translation>El coste es {times} veces el inicial: los pasos parecen demasiado grandes.</translation>
    </message>
    <message>
        <source>The cost rose {rises} times in the last {epochs} epochs: the steps seem too large.</source>
        <translation>El coste subió {rises} veces en las últimas {epochs} épocas: los pasos parecen demasiado grandes.</translation>
    </message>
    <message>
        <source>A third of the learning rate</source>
        <translation>Reducir la tasa a un tercio</translation>
    </message>
    <message>
        <source>Validation cost {rise} % above its best while training cost falls: learnt by heart.</source>
        <translation>El coste de validación está un {rise} % sobre su mínimo y el de entrenamiento baja: aprende de memoria.</translation>
    </message>
    <message>
        <source>Hold the weights small (L2)</source>
        <translation>Limitar los pesos (L2)</translation>
    </message>
    <message>
        <source>Training stands still at {score} % right answers: the network seems too small.</source>
        <translation>El entrenamiento se estanca en un {score} % de aciertos: la red parece demasiado pequeña.</translation>
    </message>
    <message>
        <source>Training stands still at R² = {score}: the network seems too small.</source>
        <translation>El entrenamiento se estanca en R² = {score}: la red parece demasiado pequeña.</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Añadir una capa oculta</translation>
    </message>
    <message>
        <source>Twice as many neurons</source>
        <translation>Duplicar las neuronas</translation>
    </message>
    <message>
        <source>The cost falls by only {share} % an epoch: larger steps would get there sooner.</source>
        <translation>El coste baja solo un {share} % por época: con pasos mayores se llegaría antes.</translation>
    </message>
    <message>
        <source>{share} % of the training examples are “{name}”: always saying so looks good already.</source>
        <translation>El {share} % de los ejemplos de entrenamiento es “{name}”: responder siempre eso ya parece bueno.</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Equilibrar las clases</translation>
    </message>
    <message>
        <source>&amp;Keep this run</source>
        <translation>Conser&amp;var esta ejecución</translation>
    </message>
    <message>
        <source>Keep curves and settings of this run: they stay behind those of the next ones.</source>
        <translation>Conservar las curvas y los ajustes de esta ejecución: quedan detrás de los de las siguientes.</translation>
    </message>
    <message>
        <source>&amp;Compare runs…</source>
        <translation>C&amp;omparar ejecuciones…</translation>
    </message>
    <message>
        <source>See the kept runs side by side: curves, figures and the settings that differ.</source>
        <translation>Ver las ejecuciones conservadas lado a lado: curvas, cifras y los ajustes en que difieren.</translation>
    </message>
    <message>
        <source>Several &amp;seeds…</source>
        <translation>Varias &amp;semillas…</translation>
    </message>
    <message>
        <source>Train this experiment several times with other seeds: how much of the result is chance?</source>
        <translation>Entrenar este experimento varias veces con otras semillas: ¿cuánto del resultado es azar?</translation>
    </message>
    <message>
        <source>Compare runs…</source>
        <translation>Comparar ejecuciones…</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Marrón</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>{limit} runs can be kept, and {count} are: remove some in the comparison to keep more.</source>
        <translation>Se pueden conservar {limit} ejecuciones, y hay {count}: hay que quitar algunas en la comparación para conservar más.</translation>
    </message>
    <message>
        <source>There is no curve to keep yet: train for one epoch at least.</source>
        <translation>Aún no hay ninguna curva que conservar: entrenar al menos una época.</translation>
    </message>
    <message>
        <source>Keep a run</source>
        <translation>Conservar una ejecución</translation>
    </message>
    <message>
        <source>Keep {count} runs</source>
        <translation>Conservar {count} ejecuciones</translation>
    </message>
    <message>
        <source>Remove “{name}”</source>
        <translation>Quitar “{name}”</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Quitar ejecuciones</translation>
    </message>
    <message>
        <source>Rename a run</source>
        <translation>Renombrar una ejecución</translation>
    </message>
    <message>
        <source>Colour of a run</source>
        <translation>Color de una ejecución</translation>
    </message>
    <message>
        <source>Settings of “{name}”</source>
        <translation>Ajustes de “{name}”</translation>
    </message>
    <message>
        <source>{name} ({count} seeds)</source>
        <translation>{name} ({count} semillas)</translation>
    </message>
    <message>
        <source>Validation curves</source>
        <translation>Curvas de validación</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Curvas de entrenamiento</translation>
    </message>
    <message>
        <source>Choose which kept runs are shown behind the curves.</source>
        <translation>Elegir qué ejecuciones conservadas se muestran detrás de las curvas.</translation>
    </message>
    <message>
        <source>Kept runs: {shown} of {count}</source>
        <translation>Conservadas: {shown} de {count}</translation>
    </message>
    <message>
        <source>Mean and band of several seeds</source>
        <translation>Media y banda de varias semillas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>Ocultar todas</translation>
    </message>
    <message>
        <source>the best of these runs</source>
        <translation>la mejor de estas ejecuciones</translation>
    </message>
    <message>
        <source>as in the plots</source>
        <translation>como en las gráficas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Current run</source>
        <translation>Ejecución actual</translation>
    </message>
    <message>
        <source>After ± stands the standard deviation.</source>
        <translation>Tras ± figura la desviación típica.</translation>
    </message>
    <message>
        <source>Several seeds</source>
        <translation>Varias semillas</translation>
    </message>
    <message>
        <source>How much of a result is chance? The present experiment is trained several times, each time with other seeds, beside the window&apos;s own run.</source>
        <translation>¿Cuánto de un resultado es azar? El experimento actual se entrena varias veces, cada vez con otras semillas, junto a la ejecución de la ventana.</translation>
    </message>
    <message>
        <source>Train them</source>
        <translation>Entrenarlas</translation>
    </message>
    <message>
        <source>Train the runs one after the other.</source>
        <translation>Entrenar las ejecuciones una tras otra.</translation>
    </message>
    <message>
        <source>Each run by itself</source>
        <translation>Cada una por separado</translation>
    </message>
    <message>
        <source>Draw every run instead of their mean with a band around it.</source>
        <translation>Dibujar cada ejecución en lugar de su media con una banda alrededor.</translation>
    </message>
    <message>
        <source>Keep these runs</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Add the runs to the comparison, as one group; it can be undone.</source>
        <translation>Añadir las ejecuciones a la comparación, como un grupo; se puede deshacer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Keep these {count} runs for comparison?</source>
        <translation>¿Conservar estas {count} ejecuciones para compararlas?</translation>
    </message>
    <message>
        <source>Do &amp;not keep them</source>
        <translation>No conse&amp;rvarlas</translation>
    </message>
    <message>
        <source>Seed {number}</source>
        <translation>Semilla {number}</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Nothing would differ: let at least one kind of chance begin anew.</source>
        <translation>Nada cambiaría: hay que renovar al menos un tipo de azar.</translation>
    </message>
    <message>
        <source>{count} of {all} runs are through.</source>
        <translation>Ejecuciones terminadas: {count} de {all}.</translation>
    </message>
    <message>
        <source>The first run is on its way.</source>
        <translation>La primera ejecución está en marcha.</translation>
    </message>
    <message>
        <source>change the name or the choice in the cell</source>
        <translation>cambiar el nombre o la opción de la celda</translation>
    </message>
    <message>
        <source>forget the run</source>
        <translation>dejar de conservar la ejecución</translation>
    </message>
    <message>
        <source>Runs and their settings</source>
        <translation>Ejecuciones y sus ajustes</translation>
    </message>
    <message>
        <source>A column for each run: Enter edits name or colour, the space bar shows or hides the run.</source>
        <translation>Una columna por ejecución: Intro edita el nombre o el color, la barra espaciadora muestra u oculta la ejecución.</translation>
    </message>
    <message>
        <source>lowest to highest</source>
        <translation>mínimo a máximo</translation>
    </message>
    <message>
        <source>The band reaches from the lowest of the runs to the highest.</source>
        <translation>La banda va de la ejecución más baja a la más alta.</translation>
    </message>
    <message>
        <source>± standard deviation</source>
        <translation>± desviación típica</translation>
    </message>
    <message>
        <source>The band reaches one standard deviation to either side.</source>
        <translation>La banda llega a una desviación típica por cada lado.</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparar ejecuciones</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Which part of the data the curves are about.</source>
        <translation>De qué parte de los datos son las curvas.</translation>
    </message>
    <message>
        <source>Runs that differ in their seeds alone as one</source>
        <translation>Unir las que solo difieren en las semillas</translation>
    </message>
    <message>
        <source>Show their mean with a band around it, instead of each of them.</source>
        <translation>Mostrar su media con una banda alrededor, en lugar de cada una.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Banda</translation>
    </message>
    <message>
        <source>What the band around the mean of several seeds shows.</source>
        <translation>Lo que muestra la banda alrededor de la media de varias semillas.</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>List the settings that are the same in all runs as well.</source>
        <translation>Listar también los ajustes que son iguales en todas las ejecuciones.</translation>
    </message>
    <message>
        <source>Keep the current run</source>
        <translation>Conservar la actual</translation>
    </message>
    <message>
        <source>Add the current run as it stands.</source>
        <translation>Añadir la ejecución actual tal como está.</translation>
    </message>
    <message>
        <source>Several seeds…</source>
        <translation>Varias semillas…</translation>
    </message>
    <message>
        <source>Train the current experiment several times with other seeds.</source>
        <translation>Entrenar el experimento actual varias veces con otras semillas.</translation>
    </message>
    <message>
        <source>Bring these settings back</source>
        <translation>Recuperar estos ajustes</translation>
    </message>
    <message>
        <source>Go on with the settings of the chosen run; it can be undone.</source>
        <translation>Seguir con los ajustes de la ejecución elegida; se puede deshacer.</translation>
    </message>
    <message>
        <source>Where the descent begins; a click on the map puts it there, too.</source>
        <translation>Dónde empieza el descenso; un clic en el mapa también lo pone ahí.</translation>
    </message>
    <message>
        <source>The colour in which this optimiser&apos;s path is drawn.</source>
        <translation>El color con que se dibuja el camino de este optimizador.</translation>
    </message>
    <message>
        <source>Colour of the path</source>
        <translation>Color del camino</translation>
    </message>
    <message>
        <source>Race another optimiser</source>
        <translation>Añadir otro optimizador</translation>
    </message>
    <message>
        <source>Let another optimiser start from the same place, step by step.</source>
        <translation>Hacer que otro optimizador salga del mismo sitio, paso a paso.</translation>
    </message>
    <message>
        <source>Racer {number}</source>
        <translation>Participante {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take this optimiser out of the race.</source>
        <translation>Retirar este optimizador de la carrera.</translation>
    </message>
    <message>
        <source>Keep the chosen runs no longer (Delete); it can be undone.</source>
        <translation>Dejar de conservar las ejecuciones elegidas (Supr); se puede deshacer.</translation>
    </message>
    <message>
        <source>Some runs are scored otherwise: the right plot shows those with the score of the current run.</source>
        <translation>Unas ejecuciones se puntúan de otra manera: la gráfica derecha muestra las que tienen la puntuación de la actual.</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Cerrar esta ventana.</translation>
    </message>
    <message>
        <source>No run is kept yet: train one, keep it, change something, train again and compare.</source>
        <translation>Aún no se conserva ninguna ejecución: entrenar, conservarla, cambiar algo, entrenar de nuevo y comparar.</translation>
    </message>
    <message>
        <source>The runs have different costs: their heights cannot be compared, only their courses.</source>
        <translation>Las ejecuciones tienen costes distintos: no se puede comparar su altura, solo su forma.</translation>
    </message>
    <message>
        <source>All these runs have the same settings.</source>
        <translation>Todas estas ejecuciones tienen los mismos ajustes.</translation>
    </message>
    <message>
        <source>Bold settings differ from the current run&apos;s; the best figures are green.</source>
        <translation>Los ajustes en negrita difieren de los de la ejecución actual; las mejores cifras están en verde.</translation>
    </message>
    <message>
        <source>What was kept of the lab “{lab}” cannot be used: it begins anew.</source>
        <translation>Lo que se guardó del laboratorio “{lab}” no se puede usar: empieza de nuevo.</translation>
    </message>
    <message>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Draw a stroke</source>
        <translation>Dibujar un trazo</translation>
    </message>
    <message>
        <source>Clear the drawing</source>
        <translation>Borrar el dibujo</translation>
    </message>
    <message>
        <source>Take a stroke back</source>
        <translation>Retirar un trazo</translation>
    </message>
    <message>
        <source>Data: {name}</source>
        <translation>Datos: {name}</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Añadir una capa</translation>
    </message>
    <message>
        <source>Remove a layer</source>
        <translation>Quitar una capa</translation>
    </message>
    <message>
        <source>Several settings</source>
        <translation>Varios ajustes</translation>
    </message>
    <message>
        <source>It may be changed while the network trains.</source>
        <translation>Se puede cambiar mientras la red entrena.</translation>
    </message>
    <message>
        <source>Show its card (C)</source>
        <translation>Mostrar su ficha (C)</translation>
    </message>
    <message>
        <source>&amp;History (CSV)…</source>
        <translation>&amp;Historial (CSV)…</translation>
    </message>
    <message>
        <source>Mini-&amp;batch costs (CSV)…</source>
        <translation>Costes de mini-&amp;batches (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Examples (CSV)…</source>
        <translation>&amp;Ejemplos (CSV)…</translation>
    </message>
    <message>
        <source>Wei&amp;ghts (safetensors)…</source>
        <translation>&amp;Pesos (safetensors)…</translation>
    </message>
    <message>
        <source>Program: &amp;NumPy…</source>
        <translation>Programa: &amp;NumPy…</translation>
    </message>
    <message>
        <source>Program: Py&amp;Torch…</source>
        <translation>Programa: Py&amp;Torch…</translation>
    </message>
    <message>
        <source>Program: &amp;Keras…</source>
        <translation>Programa: &amp;Keras…</translation>
    </message>
    <message>
        <source>&amp;Report (HTML)…</source>
        <translation>&amp;Informe (HTML)…</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historial</translation>
    </message>
    <message>
        <source>mini-batches</source>
        <translation>mini-batches</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>pesos</translation>
    </message>
    <message>
        <source>numpy</source>
        <translation>numpy</translation>
    </message>
    <message>
        <source>torch</source>
        <translation>torch</translation>
    </message>
    <message>
        <source>keras</source>
        <translation>keras</translation>
    </message>
    <message>
        <source>report</source>
        <translation>informe</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Vector picture (*.svg)</source>
        <translation>Imagen vectorial (*.svg)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>Python program (*.py)</source>
        <translation>Programa de Python (*.py)</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>Pesos (*.safetensors)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Página (*.html)</translation>
    </message>
    <message>
        <source>There is no plot on this page: open the Playground, or save a picture of one view.</source>
        <translation>En esta página no hay ninguna gráfica: hay que abrir el Taller, o guardar la imagen de una vista.</translation>
    </message>
    <message>
        <source>What you wanted a picture of is no longer there.</source>
        <translation>Lo que se quería guardar como imagen ya no está.</translation>
    </message>
    <message>
        <source>Picture of the &amp;plots…</source>
        <translation>Imagen de las &amp;gráficas…</translation>
    </message>
    <message>
        <source>Save the plots of this page as PNG or SVG.</source>
        <translation>Guardar las gráficas de esta página como PNG o SVG.</translation>
    </message>
    <message>
        <source>Picture of one &amp;view</source>
        <translation>Imagen de una &amp;vista</translation>
    </message>
    <message>
        <source>Save one drawing of this page as PNG or SVG.</source>
        <translation>Guardar un dibujo de esta página como PNG o SVG.</translation>
    </message>
    <message>
        <source>Picture of the &amp;whole window…</source>
        <translation>Imagen de la ventana &amp;completa…</translation>
    </message>
    <message>
        <source>Save all that you see as PNG.</source>
        <translation>Guardar todo lo que se ve como PNG.</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>gráficas</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar imagen</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ventana</translation>
    </message>
    <message>
        <source>There is no drawing on this page.</source>
        <translation>En esta página no hay ningún dibujo.</translation>
    </message>
    <message>
        <source>The picture “{title}” is on the clipboard.</source>
        <translation>La imagen “{title}” está en el portapapeles.</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Nuevo proyecto</translation>
    </message>
    <message>
        <source>Begin with the first example again.</source>
        <translation>Empezar otra vez con el primer ejemplo.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a project and go on where it stands.</source>
        <translation>Abrir un proyecto y seguir donde estaba.</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save experiment, run and own data.</source>
        <translation>Guardar el experimento, el entrenamiento y los datos propios.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save under another name.</source>
        <translation>Guardar con otro nombre.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Trabajo sin guardar</translation>
    </message>
    <message>
        <source>Save the changes in “{name}”?</source>
        <translation>¿Guardar los cambios en “{name}”?</translation>
    </message>
    <message>
        <source>Otherwise what has been done since the last save is lost.</source>
        <translation>Si no, se pierden los cambios en la red, su entrenamiento y los datos propios.</translation>
    </message>
    <message>
        <source>Save first, then go on.</source>
        <translation>Guardar primero y seguir después.</translation>
    </message>
    <message>
        <source>&amp;Do not save</source>
        <translation>&amp;No guardar</translation>
    </message>
    <message>
        <source>Go on; the changes are lost.</source>
        <translation>Seguir; los cambios se pierden.</translation>
    </message>
    <message>
        <source>Stay here; nothing is saved and nothing is lost.</source>
        <translation>Seguir aquí: no se guarda ni se pierde nada.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Abrir un proyecto</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Guardar el proyecto</translation>
    </message>
    <message>
        <source>“{name}” is there already.</source>
        <translation>“{name}” ya existe.</translation>
    </message>
    <message>
        <source>If you replace it, what is in that file now is lost.</source>
        <translation>Si se reemplaza, se pierde lo que hay ahora en ese archivo.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Projects of nnplayground ({pattern})</source>
        <translation>Proyectos de nnplayground ({pattern})</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Aún no hay proyectos</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Vaciar esta lista</translation>
    </message>
    <message>
        <source>“{name}” is not in its place any more and was taken off the list.</source>
        <translation>“{name}” ya no está en su sitio y se ha quitado de la lista.</translation>
    </message>
    <message>
        <source>{sentence} Your work is still here.</source>
        <translation>{sentence} El trabajo sigue aquí.</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Guardar en otro sitio…</translation>
    </message>
    <message>
        <source>Don&apos;t show this again</source>
        <translation>No volver a mostrar</translation>
    </message>
    <message>
        <source>Hints of this kind stay away.</source>
        <translation>No aparecen más consejos de este tipo.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Put this hint away for this run.</source>
        <translation>Quitar este consejo durante este entrenamiento.</translation>
    </message>
    <message>
        <source>Fix: {what}</source>
        <translation>Arreglar: {what}</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>&amp;Consejos</translation>
    </message>
    <message>
        <source>Say when something common goes wrong in the training.</source>
        <translation>Avisar cuando algo corriente va mal en el entrenamiento.</translation>
    </message>
    <message>
        <source>Show &amp;all hints again</source>
        <translation>&amp;Volver a mostrar todos los consejos</translation>
    </message>
    <message>
        <source>Show the kinds of hint again that were put away.</source>
        <translation>Mostrar otra vez los tipos de consejos que se habían quitado.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window: save under another name.</source>
        <translation>“{name}” está abierto en otra ventana: hay que guardar con otro nombre.</translation>
    </message>
    <message>
        <source>“{name}” is open in another window. This is a copy: save it under another name.</source>
        <translation>“{name}” está abierto en otra ventana. Esto es una copia: hay que guardarla con otro nombre.</translation>
    </message>
    <message>
        <source>The automatic copy of your work could not be renewed. {reason}</source>
        <translation>No se pudo renovar la copia automática del trabajo. {reason}</translation>
    </message>
    <message>
        <source>{reason} The work stays kept and is offered again at the next start.</source>
        <translation>{reason} El trabajo sigue guardado y se ofrece otra vez en el próximo inicio.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>There is not enough free memory for that.</source>
        <translation>No hay suficiente memoria libre para eso.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong: {reason}</source>
        <translation>Ocurrió algo inesperado: {reason}</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>&amp;Movimiento reducido</translation>
    </message>
    <message>
        <source>Nothing moves of itself, and pictures change five times a second at most while a network trains.</source>
        <translation>Nada se mueve por sí solo, y las imágenes cambian como mucho cinco veces por segundo mientras entrena una red.</translation>
    </message>
    <message>
        <source>&amp;Table (CSV, TSV)…</source>
        <translation>&amp;Tabla (CSV, TSV)…</translation>
    </message>
    <message>
        <source>Open a table from a file and choose what is learnt.</source>
        <translation>Abrir una tabla de un archivo y elegir lo que se aprende.</translation>
    </message>
    <message>
        <source>&amp;Paste a table</source>
        <translation>&amp;Pegar una tabla</translation>
    </message>
    <message>
        <source>Use the cells that were copied in a spreadsheet.</source>
        <translation>Usar las celdas copiadas en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Folder of &amp;images (IDX)…</source>
        <translation>Carpeta de &amp;imágenes (IDX)…</translation>
    </message>
    <message>
        <source>Open images in IDX files, such as Fashion-MNIST or EMNIST.</source>
        <translation>Abrir imágenes en archivos IDX, como Fashion-MNIST o EMNIST.</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Abrir una tabla</translation>
    </message>
    <message>
        <source>Tables ({patterns})</source>
        <translation>Tablas ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Abrir una carpeta de imágenes</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy some cells first, in a spreadsheet for example.</source>
        <translation>El portapapeles no contiene ninguna tabla: copiar antes unas celdas, por ejemplo en una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Abrir datos</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Images…</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Paint…</source>
        <translation>Pintar</translation>
    </message>
    <message>
        <source>Paint points on the plane, with a class or a value.</source>
        <translation>Pintar puntos en el plano, con una clase o un valor.</translation>
    </message>
    <message>
        <source>Other set…</source>
        <translation>Otro conjunto…</translation>
    </message>
    <message>
        <source>Edit columns…</source>
        <translation>Editar columnas…</translation>
    </message>
    <message>
        <source>Choose what is learnt, and from what.</source>
        <translation>Elegir lo que se aprende, y a partir de qué.</translation>
    </message>
    <message>
        <source>Classes: {names}</source>
        <translation>Clases: {names}</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Puntos: {count}</translation>
    </message>
    <message>
        <source>Rows: {rows} · inputs: {inputs}</source>
        <translation>Filas: {rows} · entradas: {inputs}</translation>
    </message>
    <message>
        <source>To be learnt: {names}</source>
        <translation>Se aprende: {names}</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Clasificación</translation>
    </message>
    <message>
        <source>No row of class “{name}” is left: choose something else for missing cells.</source>
        <translation>No queda ninguna fila de la clase “{name}”: hay que elegir otra cosa para las celdas que faltan.</translation>
    </message>
    <message>
        <source>Choose what becomes of missing cells.</source>
        <translation>Elegir qué se hace con las celdas que faltan.</translation>
    </message>
    <message>
        <source>The target does not hold numbers.</source>
        <translation>El objetivo no contiene números.</translation>
    </message>
    <message>
        <source>The target has more than {limit} different values.</source>
        <translation>El objetivo tiene más de {limit} valores distintos.</translation>
    </message>
    <message>
        <source>1 cell is missing, in column “{column}”.</source>
        <translation>Falta 1 celda, en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{count} cells are missing in column “{column}”.</source>
        <translation>Faltan {count} celdas en la columna “{column}”.</translation>
    </message>
    <message>
        <source>{count} cells are missing in {columns} columns.</source>
        <translation>Faltan {count} celdas en {columns} columnas.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>The network is told what stands in this column.</source>
        <translation>A la red se le dice lo que hay en esta columna.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>This column is to be learnt.</source>
        <translation>Esta columna es la que hay que aprender.</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Sin usar</translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation>Esta columna no se usa.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The cells are quantities.</source>
        <translation>Las celdas son cantidades.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>The cells are names of kinds: each becomes an input or a class of its own.</source>
        <translation>Las celdas son nombres de tipos: cada uno pasa a ser una entrada o una clase propia.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>text, left out: {texts}</source>
        <translation>texto, no se usa: {texts}</translation>
    </message>
    <message>
        <source>at least {count} categories: {texts}</source>
        <translation>categorías (al menos {count}): {texts}</translation>
    </message>
    <message>
        <source>{count} categories: {texts}</source>
        <translation>categorías ({count}): {texts}</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Faltan</translation>
    </message>
    <message>
        <source>Click: all columns but the target.</source>
        <translation>Clic: todas las columnas menos el objetivo.</translation>
    </message>
    <message>
        <source>What each column is used for: arrow keys walk, the space bar chooses.</source>
        <translation>Para qué se usa cada columna: las flechas recorren, la barra espaciadora elige.</translation>
    </message>
    <message>
        <source>Open images: {name}</source>
        <translation>Abrir imágenes: {name}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Conjunto</translation>
    </message>
    <message>
        <source>Which of the sets in this folder is meant.</source>
        <translation>Cuál de los conjuntos de esta carpeta se usa.</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>el único</translation>
    </message>
    <message>
        <source>Some of the images</source>
        <translation>Algunas de las imágenes</translation>
    </message>
    <message>
        <source>Some images for learning, each with its class.</source>
        <translation>Algunas imágenes para aprender, cada una con su clase.</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Usar estos datos</translation>
    </message>
    <message>
        <source>{learning} images to learn from, {testing} to test with, {count} classes: {names}</source>
        <translation>{learning} imágenes para aprender, {testing} para la prueba, {count} clases: {names}</translation>
    </message>
    <message>
        <source>The images are being read…</source>
        <translation>Leyendo las imágenes…</translation>
    </message>
    <message>
        <source>The images have not been read.</source>
        <translation>Las imágenes no se han leído.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>input</source>
        <translation>entrada</translation>
    </message>
    <message>
        <source>target</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>This cell is missing.</source>
        <translation>Esta celda falta.</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Primeras filas</translation>
    </message>
    <message>
        <source>The first rows of the table as they are read with these options.</source>
        <translation>Las primeras filas de la tabla, leídas con estas opciones.</translation>
    </message>
    <message>
        <source>The line of the file.</source>
        <translation>La línea del archivo.</translation>
    </message>
    <message>
        <source>Column “{column}” has the category “{cell}”, which is not a number.</source>
        <translation>La columna “{column}” tiene la categoría “{cell}”, que no es un número.</translation>
    </message>
    <message>
        <source>Column “{column}”: “{cell}” can be read as {whole} or as {decimal}: open its file again.</source>
        <translation>Columna “{column}”: “{cell}” se puede leer como {whole} o como {decimal}: hay que abrir su archivo otra vez.</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Tabla pegada</translation>
    </message>
    <message>
        <source>Open a table: {name}</source>
        <translation>Abrir una tabla: {name}</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Cómo está escrita</translation>
    </message>
    <message>
        <source>What is to be learnt</source>
        <translation>Qué se aprende</translation>
    </message>
    <message>
        <source>Whether the target is a class or a quantity; it follows the column that is learnt.</source>
        <translation>Si el objetivo es una clase o una cantidad; depende de la columna que se aprende.</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>Celdas que faltan</translation>
    </message>
    <message>
        <source>The table is being looked at…</source>
        <translation>Examinando la tabla…</translation>
    </message>
    <message>
        <source>The table is being read…</source>
        <translation>Leyendo la tabla…</translation>
    </message>
    <message>
        <source>All of it ({size} MB) is read when you use it.</source>
        <translation>Se lee entera ({size} MB) al usarla.</translation>
    </message>
    <message>
        <source>“{cell}” is read as {value}: choose the other decimal sign if that is wrong.</source>
        <translation>“{cell}” se lee como {value}: hay que elegir el otro signo decimal si no es así.</translation>
    </message>
    <message>
        <source>Rows: {rows} of {total} · inputs: {inputs}</source>
        <translation>Filas: {rows} de {total} · entradas: {inputs}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} de {total}</translation>
    </message>
    <message>
        <source>all {total}</source>
        <translation>las {total}</translation>
    </message>
    <message>
        <source>Painting points</source>
        <translation>Pintar puntos</translation>
    </message>
    <message>
        <source>on the classes: choose one</source>
        <translation>en las clases: elegir una</translation>
    </message>
    <message>
        <source>Class to paint</source>
        <translation>Clase que se pinta</translation>
    </message>
    <message>
        <source>Click the class to paint, or press its digit on the plane.</source>
        <translation>Hacer clic en la clase que se pinta, o pulsar su cifra en el plano.</translation>
    </message>
    <message>
        <source>Class {name}: points: {count}</source>
        <translation>Clase {name}: puntos: {count}</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>What is still missing for training, or where the pointer is.</source>
        <translation>Lo que falta para entrenar, o dónde está el puntero.</translation>
    </message>
    <message>
        <source>Paint on the empty plane, or {link}start from these points{end}.</source>
        <translation>Pintar en el plano vacío, o {link}partir de estos puntos{end}.</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>How far apart the points are that the brush leaves on its way.</source>
        <translation>A qué distancia quedan entre sí los puntos que el pincel deja a su paso.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>How far from the pointer the spray still sets points.</source>
        <translation>Hasta qué distancia del puntero pone puntos el espray.</translation>
    </message>
    <message>
        <source>How far from the pointer the eraser takes points away.</source>
        <translation>Hasta qué distancia del puntero quita puntos la goma.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>The value that the points get which you paint.</source>
        <translation>El valor que reciben los puntos que se pintan.</translation>
    </message>
    <message>
        <source>Paint points on the plane.</source>
        <translation>Pintar puntos en el plano.</translation>
    </message>
    <message>
        <source>Paint points of a second class.</source>
        <translation>Pintar puntos de una segunda clase.</translation>
    </message>
    <message>
        <source>Paint {count} points or more.</source>
        <translation>Pintar {count} puntos o más.</translation>
    </message>
    <message>
        <source>Until then training goes on with the earlier data.</source>
        <translation>Hasta entonces se entrena con los datos anteriores.</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>Borrar puntos</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>Pintar puntos</translation>
    </message>
    <message>
        <source>A class without points is gone: those behind it have moved up.</source>
        <translation>Desaparece una clase sin puntos: las siguientes ocupan su lugar.</translation>
    </message>
    <message>
        <source>Clear the plane</source>
        <translation>Vaciar el plano</translation>
    </message>
    <message>
        <source>Classes instead of heights</source>
        <translation>Clases en lugar de alturas</translation>
    </message>
    <message>
        <source>Heights instead of classes</source>
        <translation>Alturas en lugar de clases</translation>
    </message>
    <message>
        <source>Start from these points</source>
        <translation>Partir de estos puntos</translation>
    </message>
    <message>
        <source>Set a point by a click, a trail of points by dragging; the right mouse button erases. (B)</source>
        <translation>Poner un punto con un clic, un rastro de puntos al arrastrar; el botón derecho borra. (B)</translation>
    </message>
    <message>
        <source>Spray</source>
        <translation>Espray</translation>
    </message>
    <message>
        <source>Set more and more points while the mouse is held down; the right mouse button erases. (S)</source>
        <translation>Poner cada vez más puntos mientras se mantiene pulsado el ratón; el botón derecho borra. (S)</translation>
    </message>
    <message>
        <source>Take points away; so does the right mouse button with every tool. (E)</source>
        <translation>Quitar puntos; el botón derecho también lo hace con cualquier herramienta. (E)</translation>
    </message>
    <message>
        <source>take all points away; Ctrl+Z brings them back.</source>
        <translation>quitar todos los puntos; Ctrl+Z los recupera.</translation>
    </message>
    <message>
        <source>What the points have</source>
        <translation>Qué tienen los puntos</translation>
    </message>
    <message>
        <source>Give each point a class, or a height that is to be learnt.</source>
        <translation>Dar a cada punto una clase, o una altura que hay que aprender.</translation>
    </message>
    <message>
        <source>Points of several classes, to be told apart.</source>
        <translation>Puntos de varias clases, que hay que distinguir.</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Alturas</translation>
    </message>
    <message>
        <source>Points with heights: a surface is fitted to them.</source>
        <translation>Puntos con alturas: se les ajusta una superficie.</translation>
    </message>
    <message>
        <source>One more class</source>
        <translation>Una clase más</translation>
    </message>
    <message>
        <source>possible when all classes have points.</source>
        <translation>posible cuando todas las clases tienen puntos.</translation>
    </message>
    <message>
        <source>One class less</source>
        <translation>Una clase menos</translation>
    </message>
    <message>
        <source>possible when the last class is empty.</source>
        <translation>posible cuando la última clase está vacía.</translation>
    </message>
    <message>
        <source>The colour that the points will have.</source>
        <translation>El color que tendrán los puntos.</translation>
    </message>
    <message>
        <source>Work was kept for you</source>
        <translation>Trabajo recuperado</translation>
    </message>
    <message>
        <source>The program came to an unexpected end. This is what it had kept of your work until then:</source>
        <translation>El programa terminó de forma inesperada. Esto es lo que había guardado del trabajo hasta entonces:</translation>
    </message>
    <message>
        <source>Work that was kept</source>
        <translation>Trabajo que se guardó</translation>
    </message>
    <message>
        <source>Double-click or Enter opens it.</source>
        <translation>Doble clic o Intro lo abre.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>Go on with it where it stands.</source>
        <translation>Seguir donde estaba.</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>It cannot be brought back after that.</source>
        <translation>Después ya no se puede recuperar.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Más tarde</translation>
    </message>
    <message>
        <source>It is offered again at the next start.</source>
        <translation>Se ofrece otra vez en el próximo inicio.</translation>
    </message>
    <message>
        <source>{name}: {data}, {steps} mini-batches learnt, kept {when}</source>
        <translation>{name}: {data}, mini-batches aprendidos: {steps}, guardado: {when}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Drag back to see weights, pictures and figures as they were; Train goes on from there.</source>
        <translation>Arrastrar hacia atrás para ver los pesos, las imágenes y las cifras de entonces; Entrenar sigue desde ahí.</translation>
    </message>
    <message>
        <source>Train on from here</source>
        <translation>Entrenar desde aquí</translation>
    </message>
    <message>
        <source>Go on training from what is shown.</source>
        <translation>Seguir entrenando desde lo que se muestra.</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Volver al presente</translation>
    </message>
    <message>
        <source>Show the newest state of the run again.</source>
        <translation>Mostrar otra vez el estado más reciente del entrenamiento.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>epoch {epoch}, mini-batch {step}</source>
        <translation>época {epoch}, mini-batch {step}</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>¿&amp;Qué es esto?</translation>
    </message>
    <message>
        <source>Click any control or picture to have it explained; Esc ends it.</source>
        <translation>Hacer clic en un control o una imagen para ver qué es; Esc termina.</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>¿Qué es esto?</translation>
    </message>
    <message>
        <source>go from one thing to the next</source>
        <translation>ir de una cosa a la siguiente</translation>
    </message>
    <message>
        <source>have it explained</source>
        <translation>ver qué es</translation>
    </message>
    <message>
        <source>open the card of a function</source>
        <translation>abrir la ficha de una función</translation>
    </message>
    <message>
        <source>What is this? Click anything, or walk with Tab. Esc ends it.</source>
        <translation>¿Qué es esto? Hacer clic en cualquier cosa, o recorrer con Tab. Esc termina.</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count} más</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Gráficas</translation>
    </message>
    <message>
        <source>move the cursor that reads values (with Ctrl faster)</source>
        <translation>mover el cursor que lee valores (con Ctrl, más rápido)</translation>
    </message>
    <message>
        <source>the moment before or after</source>
        <translation>el momento anterior o siguiente</translation>
    </message>
    <message>
        <source>several moments</source>
        <translation>varios momentos</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>the first moment; now</source>
        <translation>el primer momento; ahora</translation>
    </message>
    <message>
        <source>move the cursor to an end</source>
        <translation>mover el cursor a un extremo</translation>
    </message>
    <message>
        <source>hide the cursor</source>
        <translation>ocultar el cursor</translation>
    </message>
    <message>
        <source>Buttons and headings</source>
        <translation>Botones y títulos</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>Conjuntos de datos</translation>
    </message>
    <message>
        <source>go from one to the next</source>
        <translation>ir de uno al siguiente</translation>
    </message>
    <message>
        <source>choose it</source>
        <translation>elegirlo</translation>
    </message>
    <message>
        <source>There is no curve yet.</source>
        <translation>Aún no hay ninguna curva.</translation>
    </message>
    <message>
        <source>Every key, by where it works.</source>
        <translation>Todas las teclas, según dónde funcionan.</translation>
    </message>
    <message>
        <source>Everywhere: menu {name}</source>
        <translation>En todas partes: menú {name}</translation>
    </message>
    <message>
        <source>The disk is full: not everything was written.</source>
        <translation>El disco está lleno: no se ha escrito todo.</translation>
    </message>
    <message>
        <source>Plain text. It is saved with the project.</source>
        <translation>Texto sin formato. Se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>What the project is about, what to try, what to look at…</source>
        <translation>De qué trata el proyecto, qué probar, en qué fijarse…</translation>
    </message>
    <message>
        <source>No&amp;tes on this project…</source>
        <translation>No&amp;tas sobre este proyecto…</translation>
    </message>
    <message>
        <source>Read or write what those who open this project should know.</source>
        <translation>Leer o escribir lo que deben saber quienes abran este proyecto.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>This project comes with notes: click to read them.</source>
        <translation>Este proyecto trae notas: un clic las muestra.</translation>
    </message>
    <message>
        <source>“{given}” can be read as {whole} or as {decimal}: type the one that you mean.</source>
        <translation>“{given}” se puede leer como {whole} o como {decimal}: hay que escribir el que corresponda.</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nombre de archivo:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
    <message>
        <source>{score} over the epochs</source>
        <translation>{score} a lo largo de las épocas</translation>
    </message>
    <message>
        <source>There is no lab “{lab}”. Known: {known}.</source>
        <translation>No existe el laboratorio “{lab}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>The lab “{lab}” has no page “{page}”. Known: {known}.</source>
        <translation>El laboratorio “{lab}” no tiene la página “{page}”. Opciones: {known}.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>“{link}” is no link to a page: it should read {scheme}:LAB/PAGE.</source>
        <translation>“{link}” no es un enlace a una página: debería ser {scheme}:LABORATORIO/PÁGINA.</translation>
    </message>
    <message>
        <source>A formula may have {most} characters; this one has {count}.</source>
        <translation>Una fórmula puede tener {most} caracteres; esta tiene {count}.</translation>
    </message>
    <message>
        <source>Type a formula, for example {example}.</source>
        <translation>Escribir una fórmula, por ejemplo {example}.</translation>
    </message>
    <message>
        <source>“{sign}” has no meaning in a formula.</source>
        <translation>“{sign}” no significa nada en una fórmula.</translation>
    </message>
    <message>
        <source>“{name}” is not known here. Known: {known}.</source>
        <translation>“{name}” no se conoce aquí. Se conocen: {known}.</translation>
    </message>
    <message>
        <source>The formula breaks off: something is missing at its end.</source>
        <translation>La fórmula se interrumpe: falta algo al final.</translation>
    </message>
    <message>
        <source>A formula cannot begin with “{sign}”.</source>
        <translation>Una fórmula no puede empezar por “{sign}”.</translation>
    </message>
    <message>
        <source>This is not a formula: “{sign}” cannot stand behind “{before}”.</source>
        <translation>Esto no es una fórmula: “{sign}” no puede estar detrás de “{before}”.</translation>
    </message>
    <message>
        <source>The formula is nested too deeply: {most} levels are the limit.</source>
        <translation>La fórmula está anidada demasiado: el límite son {most} niveles.</translation>
    </message>
    <message>
        <source>The formula breaks off: a “{sign}” is missing at its end.</source>
        <translation>La fórmula se interrumpe: falta “{sign}” al final.</translation>
    </message>
    <message>
        <source>{name} compares two things: write {name}(x; y), with a semicolon between.</source>
        <translation>{name} compara dos cosas: escribir {name}(x; y), con punto y coma en medio.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Saddle point</source>
        <translation>Punto de silla</translation>
    </message>
    <message>
        <source>Level ground</source>
        <translation>Terreno llano</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>superficie</translation>
    </message>
    <message>
        <source>Bowl</source>
        <translation>Cuenco</translation>
    </message>
    <message>
        <source>One minimum, equally steep on all sides: the gradient points straight at it.</source>
        <translation>Un mínimo, igual de empinado por todos lados: el gradiente apunta derecho hacia él.</translation>
    </message>
    <message>
        <source>Ravine</source>
        <translation>Barranco</translation>
    </message>
    <message>
        <source>Fifty times as steep across as along: plain descent zigzags and momentum helps; stable only below η = 0.04.</source>
        <translation>Cincuenta veces más empinado a lo ancho que a lo largo: el descenso simple va en zigzag y el momentum ayuda; estable solo por debajo de η = 0,04.</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Silla</translation>
    </message>
    <message>
        <source>A pass, not a minimum: descent from exactly the ridge v₂ = 0 stops there, from anywhere else it falls off.</source>
        <translation>Un puerto de montaña, no un mínimo: desde la cresta v₂ = 0 el descenso se detiene ahí; desde cualquier otro lugar cae.</translation>
    </message>
    <message>
        <source>Himmelblau</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Four minima of the same depth: the start decides which of them is reached.</source>
        <translation>Cuatro mínimos de la misma profundidad: el inicio decide a cuál se llega.</translation>
    </message>
    <message>
        <source>Rosenbrock</source>
        <translation>Rosenbrock</translation>
    </message>
    <message>
        <source>A bent valley: its floor is found at once, its end only after tens of thousands of steps.</source>
        <translation>Un valle curvo: su fondo se encuentra enseguida, su final solo tras decenas de miles de pasos.</translation>
    </message>
    <message>
        <source>Beale</source>
        <translation>Beale</translation>
    </message>
    <message>
        <source>Nearly level in the middle and very steep at the corners: one rate cannot suit both.</source>
        <translation>Casi llana en el centro y muy empinada en las esquinas: una misma tasa no sirve para ambas.</translation>
    </message>
    <message>
        <source>False minima</source>
        <translation>Falsos mínimos</translation>
    </message>
    <message>
        <source>Many hollows of several depths: the start decides where descent ends, which is seldom the lowest.</source>
        <translation>Muchos hoyos de varias profundidades: el inicio decide dónde acaba el descenso, que rara vez es el más bajo.</translation>
    </message>
    <message>
        <source>Your own formula</source>
        <translation>Fórmula propia</translation>
    </message>
    <message>
        <source>A formula that you type: C(v₁, v₂), or of x and y.</source>
        <translation>Una fórmula que se escribe: C(v₁, v₂), o de x e y.</translation>
    </message>
    <message>
        <source>C(v₁, v₂)</source>
        <translation>C(v₁, v₂)</translation>
    </message>
    <message>
        <source>The formula: + − · / ^, sin, cos, exp, ln, sqrt, |x|; with v₁ and v₂, or x and y.</source>
        <translation>La fórmula: + − · / ^, sen, cos, exp, ln, sqrt, |x|; con v₁ y v₂, o x e y.</translation>
    </message>
    <message>
        <source>Shown from −r to r</source>
        <translation>Se muestra de −r a r</translation>
    </message>
    <message>
        <source>How far the picture reaches on both axes.</source>
        <translation>Hasta dónde llega la imagen en ambos ejes.</translation>
    </message>
    <message>
        <source>Arrived at the minimum {place}, C = {cost}; steps: {steps}.</source>
        <translation>Ha llegado al mínimo {place}, C = {cost}; pasos: {steps}.</translation>
    </message>
    <message>
        <source>Stopped at the saddle point {place}, C = {cost}; steps: {steps}. The gradient is 0 there, but it is no minimum: the slightest push to the side leads on down.</source>
        <translation>Se ha detenido en el punto de silla {place}, C = {cost}; pasos: {steps}. El gradiente es allí 0, pero no es un mínimo: el menor empujón hacia un lado lleva más abajo.</translation>
    </message>
    <message>
        <source>Stopped on the summit {place}, C = {cost}; steps: {steps}. The gradient is 0 there, too.</source>
        <translation>Se ha detenido en la cima {place}, C = {cost}; pasos: {steps}. También allí el gradiente es 0.</translation>
    </message>
    <message>
        <source>The surface is flat around {place}, C = {cost}: the gradient is 0 and shows no way; steps: {steps}.</source>
        <translation>La superficie es llana alrededor de {place}, C = {cost}: el gradiente es 0 y no señala ningún camino; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It bounces: every {period} steps it is back at {place}, C = {cost}, and so it would go on for ever.</source>
        <translation>Rebota: cada {period} pasos vuelve a {place}, C = {cost}, y así seguiría para siempre.</translation>
    </message>
    <message>
        <source>It diverges: its steps have carried it away, to {place} by now; steps: {steps}.</source>
        <translation>Diverge: sus pasos lo han llevado lejos, ya va por {place}; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It falls without end, C = {cost} by now: there is no minimum this way; steps: {steps}.</source>
        <translation>Cae sin fin, C = {cost} por ahora: por este camino no hay mínimo; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It has come to {place}, where C has no gradient: the surface has an edge there; steps: {steps}.</source>
        <translation>Ha llegado a {place}, donde C no tiene gradiente: la superficie tiene allí una arista; pasos: {steps}.</translation>
    </message>
    <message>
        <source>It has come to {place}, where C has no finite value; steps: {steps}.</source>
        <translation>Ha llegado a {place}, donde C no tiene un valor finito; pasos: {steps}.</translation>
    </message>
    <message>
        <source>Still on its way at {place}, C = {cost}, ‖∇C‖ = {steepness}; steps: {steps}, as many as were allowed.</source>
        <translation>Sigue en camino en {place}, C = {cost}, ‖∇C‖ = {steepness}; pasos: {steps}, tantos como se permitían.</translation>
    </message>
    <message>
        <source>Another start ends elsewhere: the minimum {place} is lower, C = {cost}.</source>
        <translation>Otro inicio acaba en otra parte: el mínimo {place} es más bajo, C = {cost}.</translation>
    </message>
    <message>
        <source>Another start ends elsewhere; other minima in the picture: {count}.</source>
        <translation>Otro inicio acaba en otra parte; otros mínimos en la imagen: {count}.</translation>
    </message>
    <message>
        <source>With curvature L = {curvature} at the start, plain descent is stable only below η = 2/L = {bound}; here η = {rate}.</source>
        <translation>Con curvatura L = {curvature} en el inicio, el descenso simple solo es estable por debajo de η = 2/L = {bound}; aquí η = {rate}.</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Sondeos</translation>
    </message>
    <message>
        <source>The places that were looked at.</source>
        <translation>Los lugares que se han mirado.</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Revelada</translation>
    </message>
    <message>
        <source>Whether the surface has been shown after the search.</source>
        <translation>Si la superficie se ha mostrado tras la búsqueda.</translation>
    </message>
    <message>
        <source>Nothing was probed.</source>
        <translation>No se ha sondeado nada.</translation>
    </message>
    <message>
        <source>There is no minimum in the picture; the lowest probe was C = {cost}.</source>
        <translation>No hay ningún mínimo en la imagen; el sondeo más bajo fue C = {cost}.</translation>
    </message>
    <message>
        <source>No minimum was found; the lowest probe was C = {cost}, the lowest minimum is {place}, C = {least}.</source>
        <translation>No se ha encontrado ningún mínimo; el sondeo más bajo fue C = {cost}, el mínimo más bajo es {place}, C = {least}.</translation>
    </message>
    <message>
        <source>Probe {number} found the minimum {place}, C = {cost}; the one at {lowest} is lower, C = {least}.</source>
        <translation>El sondeo {number} encontró el mínimo {place}, C = {cost}; el de {lowest} es más bajo, C = {least}.</translation>
    </message>
    <message>
        <source>Probe {number} found the lowest minimum, {place}, C = {cost}.</source>
        <translation>El sondeo {number} encontró el mínimo más bajo, {place}, C = {cost}.</translation>
    </message>
    <message>
        <source>Right: {points} of 100 points.</source>
        <translation>Correcto: {points} de 100 puntos.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step goes another way, straight against the gradient and across the contour lines.</source>
        <translation>{points} de 100 puntos: el paso va hacia otro lado, justo contra el gradiente y atravesando las curvas de nivel.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step goes another way; this optimiser need not go straight against the gradient.</source>
        <translation>{points} de 100 puntos: el paso va hacia otro lado; este optimizador no tiene por qué ir justo contra el gradiente.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is shorter, η‖∇C‖ long.</source>
        <translation>{points} de 100 puntos: el paso es más corto, mide η‖∇C‖.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is shorter.</source>
        <translation>{points} de 100 puntos: el paso es más corto.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is longer, η‖∇C‖ long.</source>
        <translation>{points} de 100 puntos: el paso es más largo, mide η‖∇C‖.</translation>
    </message>
    <message>
        <source>{points} of 100 points: the step is longer.</source>
        <translation>{points} de 100 puntos: el paso es más largo.</translation>
    </message>
    <message>
        <source>The other parameter stays as it is, so the path of the training does not lie on this surface: the real cost stands beside each of its points.</source>
        <translation>El otro parámetro queda como está, así que el camino del entrenamiento no está sobre esta superficie: junto a cada uno de sus puntos figura el coste real.</translation>
    </message>
    <message>
        <source>The other {count} weights and biases stay as they are, so the path of the training does not lie on this surface: the real cost stands beside each of its points.</source>
        <translation>Los otros {count} pesos y biases quedan como están, así que el camino del entrenamiento no está sobre esta superficie: junto a cada uno de sus puntos figura el coste real.</translation>
    </message>
    <message>
        <source>Two random directions among {count} parameters; each neuron&apos;s part is as long as its weights (Li et al., 2018), and biases stay as they are. The path of the training is seen from above: its real cost stands beside it.</source>
        <translation>Dos direcciones al azar entre {count} parámetros; la parte de cada neurona es tan larga como sus pesos (Li et al., 2018), y los biases quedan como están. El camino del entrenamiento se ve desde arriba: su coste real figura al lado.</translation>
    </message>
    <message>
        <source>direction 1</source>
        <translation>dirección 1</translation>
    </message>
    <message>
        <source>direction 2</source>
        <translation>dirección 2</translation>
    </message>
    <message>
        <source>How many examples are drawn: one size, or several with commas.</source>
        <translation>Cuántos ejemplos se extraen: un tamaño, o varios con comas.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Extracciones</translation>
    </message>
    <message>
        <source>How many mini-batches are drawn of each size.</source>
        <translation>Cuántos mini-batches se extraen de cada tamaño.</translation>
    </message>
    <message>
        <source>Epochs before</source>
        <translation>Épocas previas</translation>
    </message>
    <message>
        <source>For how many epochs the network is trained before; 0 looks at the start.</source>
        <translation>Durante cuántas épocas se entrena antes la red; 0 mira el inicio.</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <translation>Semilla de las extracciones</translation>
    </message>
    <message>
        <source>Chooses the mini-batches.</source>
        <translation>Elige los mini-batches.</translation>
    </message>
    <message>
        <source>A mini-batch has at least 1 example.</source>
        <translation>Un mini-batch tiene al menos 1 ejemplo.</translation>
    </message>
    <message>
        <source>How many examples “{name}” has is not a choice.</source>
        <translation>Cuántos ejemplos tiene “{name}” no se puede elegir.</translation>
    </message>
    <message>
        <source>Patience {patience}: would still wait; best so far after epoch {best}.</source>
        <translation>Paciencia {patience}: aún esperaría; lo mejor hasta ahora, tras la época {best}.</translation>
    </message>
    <message>
        <source>Patience {patience}: would have stopped after epoch {stopped}, with the weights of epoch {best}.</source>
        <translation>Paciencia {patience}: habría parado tras la época {stopped}, con los pesos de la época {best}.</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>mini-batch</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>ángulo</translation>
    </message>
    <message>
        <source>four of five</source>
        <translation>cuatro de cinco</translation>
    </message>
    <message>
        <source>law</source>
        <translation>ley</translation>
    </message>
    <message>
        <source>length</source>
        <translation>longitud</translation>
    </message>
    <message>
        <source>At the start {place}: C = {cost}, ∇C = {gradient}. Take a step.</source>
        <translation>En el inicio {place}: C = {cost}, ∇C = {gradient}. Dar un paso.</translation>
    </message>
    <message>
        <source>Step {step}: ∇C·Δv = {promise} was promised, ΔC = {change} came, ratio {ratio}.</source>
        <translation>Paso {step}: prometía ∇C·Δv = {promise}, resultó ΔC = {change}, cociente {ratio}.</translation>
    </message>
    <message>
        <source>Step {step}: −η‖∇C‖² = {promise} was promised, ΔC = {change} came, ratio {ratio}.</source>
        <translation>Paso {step}: prometía −η‖∇C‖² = {promise}, resultó ΔC = {change}, cociente {ratio}.</translation>
    </message>
    <message>
        <source>Along the step C is curved by L = {curvature}, and 1 − ηL/2 = {law}.</source>
        <translation>A lo largo del paso C tiene curvatura L = {curvature}, y 1 − ηL/2 = {law}.</translation>
    </message>
    <message>
        <source>Along the step C begins with the curvature L = {curvature}; 1 − ηL/2 = {law} would hold if it stayed so.</source>
        <translation>A lo largo del paso C empieza con la curvatura L = {curvature}; 1 − ηL/2 = {law} valdría si siguiera así.</translation>
    </message>
    <message>
        <source>On its way, C = {cost}.</source>
        <translation>En camino, C = {cost}.</translation>
    </message>
    <message>
        <source>Predict first: click on the map where the next point will be.</source>
        <translation>Predecir antes: hacer clic en el mapa donde estará el próximo punto.</translation>
    </message>
    <message>
        <source>Score: {points} of {possible} points.</source>
        <translation>Puntuación: {points} de {possible} puntos.</translation>
    </message>
    <message>
        <source>The next point was {place}.</source>
        <translation>El próximo punto era {place}.</translation>
    </message>
    <message>
        <source>There is no further step.</source>
        <translation>No hay más pasos.</translation>
    </message>
    <message>
        <source>Probes: {count}.</source>
        <translation>Sondeos: {count}.</translation>
    </message>
    <message>
        <source>The surface lies in fog: find its minimum with few probes. Each tells C and ∇C at one place.</source>
        <translation>La superficie está en la niebla: hallar su mínimo con pocos sondeos. Cada uno dice C y ∇C en un sitio.</translation>
    </message>
    <message>
        <source>At {place}: C = {cost}, ∇C = {gradient}.</source>
        <translation>En {place}: C = {cost}, ∇C = {gradient}.</translation>
    </message>
    <message>
        <source>Lowest so far: C = {cost} at {place}.</source>
        <translation>Lo más bajo hasta ahora: C = {cost} en {place}.</translation>
    </message>
    <message>
        <source>no minimum of the picture</source>
        <translation>ningún mínimo de la imagen</translation>
    </message>
    <message>
        <source>gone for good</source>
        <translation>perdidos para siempre</translation>
    </message>
    <message>
        <source>Where {count} × {count} starts end:</source>
        <translation>Dónde acaban {count} × {count} inicios:</translation>
    </message>
    <message>
        <source>Step {position} of {known}</source>
        <translation>Paso {position} de {known}</translation>
    </message>
    <message>
        <source>How many steps have been taken.</source>
        <translation>Cuántos pasos se han dado.</translation>
    </message>
    <message>
        <source>Where the descent is.</source>
        <translation>Dónde está el descenso.</translation>
    </message>
    <message>
        <source>The cost there.</source>
        <translation>El coste allí.</translation>
    </message>
    <message>
        <source>The gradient there: both partial derivatives.</source>
        <translation>El gradiente allí: ambas derivadas parciales.</translation>
    </message>
    <message>
        <source>By how much the step should change C, judged by the gradient alone.</source>
        <translation>Cuánto debería cambiar C con el paso, según el gradiente solo.</translation>
    </message>
    <message>
        <source>By how much the step really changed C.</source>
        <translation>Cuánto cambió C de verdad con el paso.</translation>
    </message>
    <message>
        <source>The share of the promise that was kept: near 1 if the step is small enough.</source>
        <translation>La parte de lo prometido que se cumplió: cerca de 1 si el paso es bastante pequeño.</translation>
    </message>
    <message>
        <source>What this share is where C is quadratic; L is the curvature of C along the step.</source>
        <translation>Lo que vale esa parte donde C es cuadrático; L es la curvatura de C a lo largo del paso.</translation>
    </message>
    <message>
        <source>A line for each step: where it began, the cost and its gradient there, what the step promised and what came of it. Point at a line to see its place in both pictures.</source>
        <translation>Una línea por paso: dónde empezó, el coste y su gradiente allí, lo que prometía el paso y lo que resultó. Al señalar una línea, su sitio se ve en ambas imágenes.</translation>
    </message>
    <message>
        <source>Table of the steps</source>
        <translation>Tabla de los pasos</translation>
    </message>
    <message>
        <source>The same cost and the same path in space: the height is log(1 + C − C_min), so that valleys can be seen. Drag with the mouse to turn it.</source>
        <translation>El mismo coste y el mismo camino en el espacio: la altura es log(1 + C − C_min), para que se vean los valles. Se gira arrastrando con el ratón.</translation>
    </message>
    <message>
        <source>Surface in space</source>
        <translation>Superficie en el espacio</translation>
    </message>
    <message>
        <source>turn it</source>
        <translation>girarla</translation>
    </message>
    <message>
        <source>nearer, farther</source>
        <translation>más cerca, más lejos</translation>
    </message>
    <message>
        <source>Drag to turn; + and − bring it nearer or farther.</source>
        <translation>Arrastrar para girar; + y − la acercan o la alejan.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Two weights, or two random directions in the space of all weights.</source>
        <translation>Dos pesos, o dos direcciones al azar en el espacio de todos los pesos.</translation>
    </message>
    <message>
        <source>two weights</source>
        <translation>dos pesos</translation>
    </message>
    <message>
        <source>two random directions</source>
        <translation>dos direcciones al azar</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Horizontal</translation>
    </message>
    <message>
        <source>The weight that changes to the right.</source>
        <translation>El peso que cambia hacia la derecha.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Vertical</translation>
    </message>
    <message>
        <source>The weight that changes upwards.</source>
        <translation>El peso que cambia hacia arriba.</translation>
    </message>
    <message>
        <source>Seed of the directions</source>
        <translation>Semilla de las direcciones</translation>
    </message>
    <message>
        <source>Chooses the two directions.</source>
        <translation>Elige las dos direcciones.</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>How far the picture goes from its middle to each side.</source>
        <translation>Hasta dónde llega la imagen desde su centro hacia cada lado.</translation>
    </message>
    <message>
        <source>Where the gradients are taken: at the start of the run, or where it stands.</source>
        <translation>Dónde se toman los gradientes: al inicio del entrenamiento, o donde está ahora.</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>al inicio</translation>
    </message>
    <message>
        <source>as the run stands</source>
        <translation>como está ahora</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Pasadas</translation>
    </message>
    <message>
        <source>How often each may look at all training examples: the same work for all.</source>
        <translation>Cuántas veces puede cada uno mirar todos los ejemplos de entrenamiento: el mismo trabajo para todos.</translation>
    </message>
    <message>
        <source>What the curves are drawn over: the work that was done, or the steps that were made of it.</source>
        <translation>Sobre qué se dibujan las curvas: el trabajo hecho, o los pasos que se dieron con él.</translation>
    </message>
    <message>
        <source>One way of holding the network back, trained with several seeds: their mean answer over the plane, with the training points; the weights, one shade a layer; a dot for each seed&apos;s accuracy, training above validation; the cost C₀ and the penalty.</source>
        <translation>Una manera de frenar a la red, entrenada con varias semillas: su respuesta media en el plano, con los puntos de entrenamiento; los pesos, un tono por capa; un punto por la exactitud de cada semilla, entrenamiento encima de validación; el coste C₀ y la penalización.</translation>
    </message>
    <message>
        <source>training {score}</source>
        <translation>entrenamiento {score}</translation>
    </message>
    <message>
        <source>penalty {penalty}</source>
        <translation>penalización {penalty}</translation>
    </message>
    <message>
        <source>Accuracy over the number of training examples: on the validation examples in full lines, on the training examples dashed. Where both meet, more examples help no more; where they are far apart, they do.</source>
        <translation>Exactitud según el número de ejemplos de entrenamiento: en los de validación, con línea continua; en los de entrenamiento, discontinua. Donde ambas se juntan, más ejemplos ya no ayudan; donde están lejos, sí.</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples</source>
        <translation>Exactitud según el número de ejemplos</translation>
    </message>
    <message>
        <source>Accuracy over the number of examples; point at a dot to read it.</source>
        <translation>Exactitud según el número de ejemplos; al señalar un punto se lee.</translation>
    </message>
    <message>
        <source>{name}, {count} examples: {score}</source>
        <translation>{name}, {count} ejemplos: {score}</translation>
    </message>
    <message>
        <source>training examples</source>
        <translation>ejemplos de entrenamiento</translation>
    </message>
    <message>
        <source>{name}, {count} examples: validation {validation}, training {train}</source>
        <translation>{name}, {count} ejemplos: validación {validation}, entrenamiento {train}</translation>
    </message>
    <message>
        <source>Lowest validation cost</source>
        <translation>Menor coste de validación</translation>
    </message>
    <message>
        <source>Highest validation accuracy</source>
        <translation>Mayor exactitud de validación</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>The weights that are kept of this run, what they reach, and a way to go on with them in the playground.</source>
        <translation>Los pesos que se guardan de este entrenamiento, qué alcanzan y cómo seguir con ellos en el Taller.</translation>
    </message>
    <message>
        <source>Kept weights</source>
        <translation>Pesos guardados</translation>
    </message>
    <message>
        <source>Where early stopping with each patience would have ended this run, and with which weights (deck A).</source>
        <translation>Dónde habría terminado este entrenamiento la parada temprana con cada paciencia, y con qué pesos (presentación A).</translation>
    </message>
    <message>
        <source>What these weights reach on the validation examples, and on the test if it was opened.</source>
        <translation>Qué alcanzan estos pesos en los ejemplos de validación, y en los de prueba si se abrieron.</translation>
    </message>
    <message>
        <source>Open as project</source>
        <translation>Abrir como proyecto</translation>
    </message>
    <message>
        <source>Go on with these weights in the playground; that can be undone.</source>
        <translation>Seguir con estos pesos en el Taller; se puede deshacer.</translation>
    </message>
    <message>
        <source>Train, and see where early stopping would have stopped.</source>
        <translation>Entrenar, y ver dónde habría parado la parada temprana.</translation>
    </message>
    <message>
        <source>There is no validation part to stop by.</source>
        <translation>No hay parte de validación por la que parar.</translation>
    </message>
    <message>
        <source>epoch {epoch}: cost {cost}, accuracy {score}</source>
        <translation>época {epoch}: coste {cost}, exactitud {score}</translation>
    </message>
    <message>
        <source>test {score}</source>
        <translation>prueba {score}</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Train this network for as many epochs as are set here.</source>
        <translation>Entrenar esta red tantas épocas como se indican aquí.</translation>
    </message>
    <message>
        <source>Judges the kept weights on examples that nothing was chosen by. Each opening is counted.</source>
        <translation>Evalúa los pesos guardados con ejemplos por los que no se eligió nada. Cada apertura se cuenta.</translation>
    </message>
    <message>
        <source>If it learns long enough, a network knows its examples by heart, wrong labels included: the training cost goes on falling, the validation cost rises.</source>
        <translation>Si aprende bastante tiempo, una red se sabe sus ejemplos de memoria, también las etiquetas erróneas: el coste de entrenamiento sigue bajando y el de validación sube.</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch}</source>
        <translation>Pesos tras la época {epoch}</translation>
    </message>
    <message>
        <source>Train all</source>
        <translation>Entrenar todas</translation>
    </message>
    <message>
        <source>Train every variant with every seed, side by side.</source>
        <translation>Entrenar cada variante con cada semilla, lado a lado.</translation>
    </message>
    <message>
        <source>In each card: the mean answer of all seeds over the plane; the weights of all of them, one shade a layer; a dot for each seed&apos;s accuracy, training above validation; C₀ and the penalty over the epochs.</source>
        <translation>En cada ficha: la respuesta media de todas las semillas en el plano; los pesos de todas, un tono por capa; un punto por la exactitud de cada semilla, entrenamiento encima de validación; C₀ y la penalización según las épocas.</translation>
    </message>
    <message>
        <source>Which variant does best on the validation examples, and whether the seeds differ as much.</source>
        <translation>Qué variante responde mejor a los ejemplos de validación, y si las semillas difieren otro tanto.</translation>
    </message>
    <message>
        <source>Press “Train all”: every variant moves here, with every seed.</source>
        <translation>Al pulsar “Entrenar todas”, aquí se mueve cada variante, con cada semilla.</translation>
    </message>
    <message>
        <source>So far nothing does better on the validation examples than no regularisation.</source>
        <translation>Por ahora nada responde mejor a los ejemplos de validación que no regularizar.</translation>
    </message>
    <message>
        <source>Best on the validation examples: {name}, {score}; without regularisation {bare}.</source>
        <translation>Lo mejor con los ejemplos de validación: {name}, {score}; sin regularización, {bare}.</translation>
    </message>
    <message>
        <source>training C₀</source>
        <translation>entrenamiento C₀</translation>
    </message>
    <message>
        <source>validation C₀</source>
        <translation>validación C₀</translation>
    </message>
    <message>
        <source>penalty</source>
        <translation>penalización</translation>
    </message>
    <message>
        <source>The entry starts a program that is gone, or starts it in an unsafe way: have it start this one.</source>
        <translation>La entrada inicia un programa que ya no está, o lo inicia de un modo inseguro: que inicie este.</translation>
    </message>
    <message>
        <source>The start-menu entry is out of date: it starts a program that is gone, or in an unsafe way.</source>
        <translation>La entrada del menú de inicio ha quedado anticuada: inicia un programa que ya no está, o lo hace de un modo inseguro.</translation>
    </message>
    <message>
        <source>Numbers of examples</source>
        <translation>Números de ejemplos</translation>
    </message>
    <message>
        <source>How many training examples there are at each point of the curve, with commas between; empty: seven numbers at most, such as 1000, 2000, 5000, up to all there are.</source>
        <translation>Cuántos ejemplos de entrenamiento hay en cada punto de la curva, separados por comas; vacío: como mucho siete números, como 1000, 2000, 5000, hasta todos los que hay.</translation>
    </message>
    <message>
        <source>The hidden layers of each network that is trained: “30, 16-16, none” are three networks, the second one with two hidden layers, the last one without.</source>
        <translation>Las capas ocultas de cada red que se entrena: “30, 16-16, none” son tres redes, la segunda con dos capas ocultas y la última sin ninguna.</translation>
    </message>
    <message>
        <source>Gradients over two weights</source>
        <translation>Gradientes sobre dos pesos</translation>
    </message>
    <message>
        <source>The gradients of the mini-batches that were drawn, over two weights of the network: how far they scatter around that of all examples, the thick arrow.</source>
        <translation>Los gradientes de los mini-batches extraídos, sobre dos pesos de la red: cuánto se dispersan alrededor del de todos los ejemplos, la flecha gruesa.</translation>
    </message>
    <message>
        <source>updates with m = {size}</source>
        <translation>actualizaciones con m = {size}</translation>
    </message>
    <message>
        <source>gradients with m = {size}</source>
        <translation>gradientes con m = {size}</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>kept runs</source>
        <translation>ejecuciones conservadas</translation>
    </message>
    <message>
        <source>labs</source>
        <translation>laboratorios</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>{first} = {one}, {second} = {other}</source>
        <translation>{first} = {one}, {second} = {other}</translation>
    </message>
    <message>
        <source>“{name}” is {value} in every training example: there is nothing to learn.</source>
        <translation>“{name}” vale {value} en todos los ejemplos de entrenamiento: no hay nada que aprender.</translation>
    </message>
    <message>
        <source>Learn “{other}” instead</source>
        <translation>Aprender “{other}”</translation>
    </message>
    <message>
        <source>“{other}” differs from example to example, so that there is something to predict.</source>
        <translation>“{other}” cambia de un ejemplo a otro, así que hay algo que predecir.</translation>
    </message>
    <message>
        <source>Scaled inputs all have mean 0 and standard deviation 1, so that one rate suits every weight.</source>
        <translation>Escaladas, todas las entradas tienen media 0 y desviación típica 1, y una misma tasa sirve para todos los pesos.</translation>
    </message>
    <message>
        <source>Examples of rare classes are repeated until each class counts the same.</source>
        <translation>Los ejemplos de las clases raras se repiten hasta que todas las clases cuentan lo mismo.</translation>
    </message>
    <message>
        <source>Steps that were too large have driven them there; smaller ones from a new start do not.</source>
        <translation>Unos pasos demasiado grandes las han llevado ahí; con pasos menores y otro inicio no ocurre.</translation>
    </message>
    <message>
        <source>Start with random weights</source>
        <translation>Empezar con pesos al azar</translation>
    </message>
    <message>
        <source>With different weights each neuron can learn something else.</source>
        <translation>Con pesos distintos, cada neurona puede aprender otra cosa.</translation>
    </message>
    <message>
        <source>The gradient of every weight is 0: from this start nothing but a bias can learn.</source>
        <translation>El gradiente de todos los pesos es 0: desde este inicio solo puede aprender algún bias.</translation>
    </message>
    <message>
        <source>The {count} neurons of a hidden layer are equal and stay so: they can do no more than one.</source>
        <translation>Las {count} neuronas de una capa oculta son iguales y así siguen: no pueden más que una sola.</translation>
    </message>
    <message>
        <source>Smaller weights make smaller sums, where σ is steep and lets the gradient through.</source>
        <translation>Con pesos menores las sumas son menores, y ahí σ es empinada y deja pasar el gradiente.</translation>
    </message>
    <message>
        <source>Leaky ReLU keeps a small slope below 0, so that the gradient comes through and wakes them.</source>
        <translation>Leaky ReLU conserva una pequeña pendiente por debajo de 0: el gradiente pasa y las despierta.</translation>
    </message>
    <message>
        <source>The gradient of the first hidden layer is {times} times smaller than that of the last layer.</source>
        <translation>El gradiente de la primera capa oculta es {times} veces menor que el de la última capa.</translation>
    </message>
    <message>
        <source>Use ReLU</source>
        <translation>Usar ReLU</translation>
    </message>
    <message>
        <source>The slope of ReLU is 1 above 0: the gradient is as large after many layers as after one.</source>
        <translation>La pendiente de ReLU es 1 por encima de 0: tras muchas capas el gradiente es tan grande como tras una.</translation>
    </message>
    <message>
        <source>Shorter steps stay in the valley instead of jumping over it.</source>
        <translation>Unos pasos más cortos se quedan en el valle en vez de saltar por encima.</translation>
    </message>
    <message>
        <source>Small weights make smooth answers, which cannot follow the noise of single examples.</source>
        <translation>Unos pesos pequeños dan respuestas suaves, que no pueden seguir el ruido de cada ejemplo.</translation>
    </message>
    <message>
        <source>The penalty (λ = {strength}) holds the weights too small to learn: the cost stands still.</source>
        <translation>La penalización (λ = {strength}) deja los pesos demasiado pequeños para aprender: el coste no baja.</translation>
    </message>
    <message>
        <source>A tenth of the penalty</source>
        <translation>Reducir la penalización a un décimo</translation>
    </message>
    <message>
        <source>With a smaller penalty the weights may grow as large as the examples need.</source>
        <translation>Con una penalización menor los pesos pueden crecer lo que los ejemplos piden.</translation>
    </message>
    <message>
        <source>The cost stands still, and it is so flat here that it bears {factor} times larger steps.</source>
        <translation>El coste no baja, y aquí es tan plano que admite pasos {factor} veces mayores.</translation>
    </message>
    <message>
        <source>{factor} times the learning rate</source>
        <translation>Multiplicar la tasa por {factor}</translation>
    </message>
    <message>
        <source>Longer steps go the same way sooner, as long as they do not jump over the valley.</source>
        <translation>Unos pasos más largos hacen antes el mismo camino, mientras no salten por encima del valle.</translation>
    </message>
    <message>
        <source>Linear hidden neurons: all {count}. Together they can do no more than none at all.</source>
        <translation>Neuronas ocultas lineales: todas ({count}). Juntas no pueden hacer más que ninguna.</translation>
    </message>
    <message>
        <source>Use tanh</source>
        <translation>Usar tanh</translation>
    </message>
    <message>
        <source>Linear layers in a row are one linear layer; bent activations add what that cannot do.</source>
        <translation>Varias capas lineales seguidas son una sola capa lineal; las activaciones curvas añaden lo que esa no puede hacer.</translation>
    </message>
    <message>
        <source>More neurons can bend the answer more often.</source>
        <translation>Con más neuronas la respuesta puede doblarse más veces.</translation>
    </message>
    <message>
        <source>The cost has stood still for {steps} steps, and there are neurons enough: a poor valley.</source>
        <translation>El coste lleva {steps} pasos sin bajar y sobran neuronas: es un mal valle.</translation>
    </message>
    <message>
        <source>Which valley is reached depends on the start: other weights may find a deeper one.</source>
        <translation>El valle al que se llega depende del inicio: otros pesos pueden dar con uno más hondo.</translation>
    </message>
    <message>
        <source>“{name}” is no longer the file that this work was begun from: it has been changed meanwhile.</source>
        <translation>“{name}” ya no es el archivo del que partió este trabajo: ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>What is in its file</source>
        <translation>Lo que hay en su archivo</translation>
    </message>
    <message>
        <source>It has not been saved in a file yet.</source>
        <translation>Aún no se ha guardado en ningún archivo.</translation>
    </message>
    <message>
        <source>Its file “{name}” cannot be read: it may be gone.</source>
        <translation>Su archivo “{name}” no se puede leer: quizá ya no está.</translation>
    </message>
    <message>
        <source>Its file “{name}” holds the same.</source>
        <translation>Su archivo “{name}” contiene lo mismo.</translation>
    </message>
    <message>
        <source>In the file: {steps} mini-batches learnt, saved {when}. What differs: {differences}.</source>
        <translation>En el archivo: {steps} mini-batches aprendidos, guardado el {when}. Diferencias: {differences}.</translation>
    </message>
    <message>
        <source>Careful: its file “{name}” is newer. Before it is replaced you are asked.</source>
        <translation>Atención: su archivo “{name}” es más reciente. Antes de sustituirlo se preguntará.</translation>
    </message>
    <message>
        <source>It is newer than its file “{name}”, from which it was begun.</source>
        <translation>Es más reciente que su archivo “{name}”, del que partió.</translation>
    </message>
    <message>
        <source>Its file “{name}” is older, but not the one that it was begun from. Before it is replaced you are asked.</source>
        <translation>Su archivo “{name}” es más antiguo, pero no es aquel del que partió. Antes de sustituirlo se preguntará.</translation>
    </message>
    <message>
        <source>Arrows of m</source>
        <translation>Flechas de m</translation>
    </message>
    <message>
        <source>Of which mini-batches gradients are drawn as arrows: the nearest size that was measured.</source>
        <translation>De qué mini-batches se dibujan los gradientes como flechas: el tamaño medido más cercano.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>The weights of your network: click one for the axis across, with Shift held down one for the axis up. A neuron stands for its bias.</source>
        <translation>Los pesos de la red: un clic pone uno en el eje horizontal; con Mayús pulsada, en el vertical. Una neurona representa su bias.</translation>
    </message>
    <message>
        <source>Drawing of the weights</source>
        <translation>Dibujo de los pesos</translation>
    </message>
    <message>
        <source>go to another weight or bias</source>
        <translation>ir a otro peso o bias</translation>
    </message>
    <message>
        <source>put it on the axis across, with Shift on the axis up</source>
        <translation>ponerlo en el eje horizontal; con Mayús, en el vertical</translation>
    </message>
    <message>
        <source>Pick weights</source>
        <translation>Elegir pesos</translation>
    </message>
    <message>
        <source>Click a weight for the axis across, with Shift for the axis up; a neuron for its bias.</source>
        <translation>Un clic en un peso lo pone en el eje horizontal; con Mayús, en el vertical. Una neurona representa su bias.</translation>
    </message>
    <message>
        <source>Too many weights to pick one here: choose it from the lists.</source>
        <translation>Son demasiados pesos para elegir uno aquí: se elige en las listas.</translation>
    </message>
    <message>
        <source>Write whole numbers with commas between them: {example}.</source>
        <translation>Se escriben números enteros separados por comas: {example}.</translation>
    </message>
    <message>
        <source>&amp;Train here</source>
        <translation>&amp;Entrenar aquí</translation>
    </message>
    <message>
        <source>Train the network of this page for as many epochs as are set there.</source>
        <translation>Entrenar la red de esta página tantas épocas como se indican en ella.</translation>
    </message>
    <message>
        <source>&amp;Train all</source>
        <translation>&amp;Entrenar todo</translation>
    </message>
    <message>
        <source>Work out the learning curve of this page.</source>
        <translation>Calcular la curva de aprendizaje de esta página.</translation>
    </message>
    <message>
        <source>Train every variant of this page with every seed.</source>
        <translation>Entrenar cada variante de esta página con cada semilla.</translation>
    </message>
    <message>
        <source>&amp;Take steps</source>
        <translation>D&amp;ar pasos</translation>
    </message>
    <message>
        <source>&amp;Pause steps</source>
        <translation>&amp;Pausar pasos</translation>
    </message>
    <message>
        <source>Descend step after step, at the speed chosen below.</source>
        <translation>Descender paso a paso, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>Network training; Shift+Space pauses</source>
        <translation>La red se entrena; Mayús+Espacio pausa</translation>
    </message>
    <message>
        <source>Network paused</source>
        <translation>Red en pausa</translation>
    </message>
    <message>
        <source>Network ready</source>
        <translation>Red lista</translation>
    </message>
    <message>
        <source>Everywhere in the window</source>
        <translation>En toda la ventana</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>run or pause what the open page shows, wherever the focus is: the network, the perceptron, steps by hand, a descent; not where text is typed</source>
        <translation>poner en marcha o en pausa lo que muestra la página abierta, esté donde esté el foco: la red, el perceptrón, los pasos a mano, un descenso; no donde se escribe texto</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Mayús+Espacio</translation>
    </message>
    <message>
        <source>train or pause the network, whatever page is open</source>
        <translation>entrenar o pausar la red, sea cual sea la página abierta</translation>
    </message>
    <message>
        <source>press what has the focus</source>
        <translation>pulsar lo que tiene el foco</translation>
    </message>
    <message>
        <source>Train &amp;or pause the network</source>
        <translation>Entrenar o pausar la re&amp;d</translation>
    </message>
    <message>
        <source>Train the network of the Playground, or let it stand still, whatever page is open.</source>
        <translation>Entrenar la red del Taller, o pausarla, sea cual sea la página abierta.</translation>
    </message>
    <message>
        <source>The network of the Playground: {tip}</source>
        <translation>La red del Taller: {tip}</translation>
    </message>
    <message>
        <source>Stop what this page runs; the network of the Playground is a run of its own.</source>
        <translation>Detener lo que está en marcha en esta página; la red del Taller va por su cuenta.</translation>
    </message>
    <message>
        <source>Train the network until paused or done.</source>
        <translation>Entrenar la red hasta pausarla o hasta que termine.</translation>
    </message>
    <message>
        <source>&amp;Train network</source>
        <translation>&amp;Entrenar la red</translation>
    </message>
    <message>
        <source>&amp;Pause network</source>
        <translation>&amp;Pausar la red</translation>
    </message>
    <message>
        <source>Train the network of the Playground until paused or done.</source>
        <translation>Entrenar la red del Taller hasta pausarla o hasta que termine.</translation>
    </message>
    <message>
        <source>The network of the Playground stands still after this mini-batch.</source>
        <translation>La red del Taller se detiene después de este mini-batch.</translation>
    </message>
    <message>
        <source>Paint with the mouse; or by keyboard: arrow keys move, Enter paints, Delete erases, digits choose the class, Escape leaves.</source>
        <translation>Pintar con el ratón; o con el teclado: las flechas mueven, Intro pinta, Supr borra, las cifras eligen la clase, Escape sale.</translation>
    </message>
    <message>
        <source>&amp;Train both</source>
        <translation>&amp;Entrenar ambas</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>C&amp;ancelar</translation>
    </message>
    <message>
        <source>Train every network of this page; takes some minutes.</source>
        <translation>Entrenar todas las redes de esta página; tarda unos minutos.</translation>
    </message>
    <message>
        <source>&amp;Try methods</source>
        <translation>&amp;Probar métodos</translation>
    </message>
    <message>
        <source>Try the quick methods of this page.</source>
        <translation>Probar los métodos rápidos de esta página.</translation>
    </message>
    <message>
        <source>Take the steps of this page one after another, at the speed chosen below.</source>
        <translation>Dar los pasos de esta página uno tras otro, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>&amp;Train perceptron</source>
        <translation>&amp;Entrenar perceptrón</translation>
    </message>
    <message>
        <source>&amp;Pause perceptron</source>
        <translation>&amp;Pausar perceptrón</translation>
    </message>
    <message>
        <source>Run the perceptron of this page, step after step, at the speed chosen below.</source>
        <translation>Poner en marcha el perceptrón de esta página, paso a paso, a la velocidad elegida abajo.</translation>
    </message>
    <message>
        <source>press it, tick it, fold or unfold it</source>
        <translation>pulsar, marcar; plegar o desplegar</translation>
    </message>
    <message>
        <source>Drop-down lists</source>
        <translation>Listas desplegables</translation>
    </message>
    <message>
        <source>open the list, choose from it</source>
        <translation>abrir la lista, elegir en ella</translation>
    </message>
    <message>
        <source>choose the entry before or after</source>
        <translation>elegir la entrada anterior o siguiente</translation>
    </message>
    <message>
        <source>An input has nothing to be worked out: choose a neuron.</source>
        <translation>En una entrada no hay nada que calcular: hay que elegir una neurona.</translation>
    </message>
    <message>
        <source>The network has no neuron {neuron} in layer {layer}.</source>
        <translation>La red no tiene neurona {neuron} en la capa {layer}.</translation>
    </message>
    <message>
        <source>The page “{page}” of the lab “{lab}” cannot show “{subject}”.</source>
        <translation>La página “{page}” del laboratorio “{lab}” no puede mostrar “{subject}”.</translation>
    </message>
    <message>
        <source>“{subject}” names no neuron, weight or bias, as neuron=3,1 does.</source>
        <translation>“{subject}” no nombra ninguna neurona, peso ni bias, como lo hace neuron=3,1.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Settings of the data</source>
        <translation>Ajustes de los datos</translation>
    </message>
    <message>
        <source>A table, images, or points of your own.</source>
        <translation>Una tabla, imágenes o puntos propios.</translation>
    </message>
    <message>
        <source>Data sets of one kind. Click to fold them away, or to unfold them.</source>
        <translation>Conjuntos de datos de una clase. Un clic los pliega o los despliega.</translation>
    </message>
    <message>
        <source>The settings that are changed most. All the others are under “Learning”.</source>
        <translation>Los ajustes que más se cambian. Todos los demás están en “Aprendizaje”.</translation>
    </message>
    <message>
        <source>Hyperparameters</source>
        <translation>Hiperparámetros</translation>
    </message>
    <message>
        <source>Choose data at the left, press Train, and watch at the right what the network answers everywhere.</source>
        <translation>Elegir datos a la izquierda, pulsar Entrenar y mirar a la derecha qué responde la red en cada punto.</translation>
    </message>
    <message>
        <source>Data and learning</source>
        <translation>Datos y aprendizaje</translation>
    </message>
    <message>
        <source>Weights per layer</source>
        <translation>Pesos por capa</translation>
    </message>
    <message>
        <source>Drag it to give one panel more room. A double click folds a panel away, and a click on what is left of it brings it back. All of this is remembered.</source>
        <translation>Al arrastrarlo, un panel gana sitio. Un doble clic pliega un panel, y un clic en lo que queda de él lo devuelve. Todo esto se recuerda.</translation>
    </message>
    <message>
        <source>Border between panels</source>
        <translation>Borde entre paneles</translation>
    </message>
    <message>
        <source>Borders between panels</source>
        <translation>Bordes entre paneles</translation>
    </message>
    <message>
        <source>move the border</source>
        <translation>mover el borde</translation>
    </message>
    <message>
        <source>fold the panel away, or bring it back</source>
        <translation>plegar el panel, o devolverlo</translation>
    </message>
    <message>
        <source>Click to bring “{panel}” back.</source>
        <translation>Un clic devuelve “{panel}”.</translation>
    </message>
    <message>
        <source>Border of “{panel}”, which is folded away</source>
        <translation>Borde de “{panel}”, que está plegado</translation>
    </message>
    <message>
        <source>Drag to give more room; double-click to fold “{panel}” away.</source>
        <translation>Arrastrar para dar más sitio; un doble clic pliega “{panel}”.</translation>
    </message>
    <message>
        <source>Border of “{panel}”</source>
        <translation>Borde de “{panel}”</translation>
    </message>
    <message>
        <source>{name} (taught as {wrong})</source>
        <translation>{name} (enseñado como {wrong})</translation>
    </message>
    <message>
        <source>One example on its way through the network: the drawing shows each neuron&apos;s z and a for it. Walk through the training and validation examples, or to those that the network gets wrong. The test examples stay sealed.</source>
        <translation>Un ejemplo en su camino por la red: el dibujo muestra z y a de cada neurona para él. Se recorren los ejemplos de entrenamiento y de validación, o los que la red falla. Los de prueba quedan sellados.</translation>
    </message>
    <message>
        <source>Example that is pushed through the network</source>
        <translation>Ejemplo que pasa por la red</translation>
    </message>
    <message>
        <source>the example before, the one after</source>
        <translation>el ejemplo anterior, el siguiente</translation>
    </message>
    <message>
        <source>any example, by chance</source>
        <translation>un ejemplo cualquiera, al azar</translation>
    </message>
    <message>
        <source>the next example with a wrong answer</source>
        <translation>el siguiente ejemplo con respuesta errónea</translation>
    </message>
    <message>
        <source>Example before</source>
        <translation>Ejemplo anterior</translation>
    </message>
    <message>
        <source>show the one before (,).</source>
        <translation>mostrar el anterior (,).</translation>
    </message>
    <message>
        <source>Next example</source>
        <translation>Ejemplo siguiente</translation>
    </message>
    <message>
        <source>show the one after (.).</source>
        <translation>mostrar el siguiente (.).</translation>
    </message>
    <message>
        <source>Any example</source>
        <translation>Cualquier ejemplo</translation>
    </message>
    <message>
        <source>choose one by chance (A).</source>
        <translation>elegir uno al azar (A).</translation>
    </message>
    <message>
        <source>Wrong answer</source>
        <translation>Respuesta errónea</translation>
    </message>
    <message>
        <source>go to the next example that is answered wrongly (W).</source>
        <translation>ir al siguiente ejemplo con respuesta errónea (W).</translation>
    </message>
    <message>
        <source>Training example {number} of {count}</source>
        <translation>Ejemplo de entrenamiento {number} de {count}</translation>
    </message>
    <message>
        <source>Validation example {number} of {count}</source>
        <translation>Ejemplo de validación {number} de {count}</translation>
    </message>
    <message>
        <source>No example is answered wrongly.</source>
        <translation>Ningún ejemplo tiene una respuesta errónea.</translation>
    </message>
    <message>
        <source>No other example is answered wrongly.</source>
        <translation>Ningún otro ejemplo tiene una respuesta errónea.</translation>
    </message>
    <message>
        <source>The image as the network gets it, pixel by pixel.</source>
        <translation>La imagen tal como la recibe la red, píxel a píxel.</translation>
    </message>
    <message>
        <source>How many weights of each layer are how large; biases are left out. Heights are square roots of the numbers, so that the few large weights can be seen. L2 and L1 draw the weights towards 0: small weights hardly follow noise (deck A).</source>
        <translation>Cuántos pesos de cada capa tienen cada tamaño; los biases no cuentan. Las alturas son raíces cuadradas de los números, para que se vean los pocos pesos grandes. L2 y L1 acercan los pesos a 0: unos pesos pequeños apenas siguen el ruido (presentación A).</translation>
    </message>
    <message>
        <source>How many weights of each layer are how large.</source>
        <translation>Cuántos pesos de cada capa tienen cada tamaño.</translation>
    </message>
    <message>
        <source>Weights from {low} to {high}: {count}</source>
        <translation>Pesos de {low} a {high}: {count}</translation>
    </message>
    <message>
        <source>largest |w| {size}</source>
        <translation>mayor |w| {size}</translation>
    </message>
    <message>
        <source>go through a long layer in leaps</source>
        <translation>recorrer a saltos una capa larga</translation>
    </message>
    <message>
        <source>go to the first or last neuron of the layer</source>
        <translation>ir a la primera o la última neurona de la capa</translation>
    </message>
    <message>
        <source>Shows other neurons: click, turn the wheel over the layer, or use ↑ ↓ and Page Down.</source>
        <translation>Muestra otras neuronas: un clic, la rueda sobre la capa, o ↑ ↓ y Av Pág.</translation>
    </message>
    <message>
        <source>Show it over the whole page (double click); Esc goes back.</source>
        <translation>Mostrarla sobre toda la página (doble clic); Esc vuelve.</translation>
    </message>
    <message>
        <source>Show it over the whole page; Esc goes back.</source>
        <translation>Mostrarla sobre toda la página; Esc vuelve.</translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation>Volver a la página</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Put it back into its place (Esc).</source>
        <translation>Devolverla a su sitio (Esc).</translation>
    </message>
    <message>
        <source>Pictures shown large</source>
        <translation>Imágenes ampliadas</translation>
    </message>
    <message>
        <source>back to the page</source>
        <translation>volver a la página</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menú, Mayús+F10</translation>
    </message>
    <message>
        <source>what can be done with the chosen neuron or weight</source>
        <translation>qué se puede hacer con la neurona o el peso elegidos</translation>
    </message>
    <message>
        <source>Everything is shown already.</source>
        <translation>Ya se ve todo.</translation>
    </message>
    <message>
        <source>Reset view</source>
        <translation>Restablecer la vista</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>dígito</translation>
    </message>
    <message>
        <source>Goes to the step that works this neuron out.</source>
        <translation>Va al paso en que se calcula esta neurona.</translation>
    </message>
    <message>
        <source>Go to this neuron</source>
        <translation>Ir a esta neurona</translation>
    </message>
    <message>
        <source>{name}, lowest</source>
        <translation>{name}, mínimo</translation>
    </message>
    <message>
        <source>{name}, highest</source>
        <translation>{name}, máximo</translation>
    </message>
    <message>
        <source>What can be done with what the keyboard is on, as a click of the right button offers it.</source>
        <translation>Qué se puede hacer con lo que tiene el foco del teclado, como lo ofrece el botón derecho.</translation>
    </message>
    <message>
        <source>&amp;Context menu</source>
        <translation>Menú &amp;contextual</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
    <message>
        <source>Copies this view as a picture, twice as fine as on the screen.</source>
        <translation>Copia esta vista como imagen, con el doble de resolución que en la pantalla.</translation>
    </message>
    <message>
        <source>Saves this view as PNG or SVG.</source>
        <translation>Guarda esta vista como PNG o SVG.</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Guardar imagen…</translation>
    </message>
    <message>
        <source>The network is not there yet.</source>
        <translation>La red aún no está lista.</translation>
    </message>
    <message>
        <source>You are looking back: return to the present first.</source>
        <translation>Se está mirando un momento anterior: hay que volver antes al presente.</translation>
    </message>
    <message>
        <source>Set weight…</source>
        <translation>Fijar el peso…</translation>
    </message>
    <message>
        <source>Set bias…</source>
        <translation>Fijar el bias…</translation>
    </message>
    <message>
        <source>Set weight to 0</source>
        <translation>Poner el peso a 0</translation>
    </message>
    <message>
        <source>Set bias to 0</source>
        <translation>Poner el bias a 0</translation>
    </message>
    <message>
        <source>Copy weight</source>
        <translation>Copiar el peso</translation>
    </message>
    <message>
        <source>Copy bias</source>
        <translation>Copiar el bias</translation>
    </message>
    <message>
        <source>Type another value where it stands on the drawing.</source>
        <translation>Escribir otro valor en el mismo dibujo.</translation>
    </message>
    <message>
        <source>Copies the value with all its digits.</source>
        <translation>Copia el valor con todas sus cifras.</translation>
    </message>
    <message>
        <source>Its sum is then 0 for every example.</source>
        <translation>Su suma es entonces 0 para todos los ejemplos.</translation>
    </message>
    <message>
        <source>Neuron: all to 0</source>
        <translation>Neurona: todo a 0</translation>
    </message>
    <message>
        <source>Set all its weights and bias to 0</source>
        <translation>Poner a 0 todos sus pesos y el bias</translation>
    </message>
    <message>
        <source>Takes this neuron out; all other weights stay as they are.</source>
        <translation>Quita esta neurona; los demás pesos quedan como están.</translation>
    </message>
    <message>
        <source>Remove neuron</source>
        <translation>Quitar la neurona</translation>
    </message>
    <message>
        <source>The inputs have no weights.</source>
        <translation>Las entradas no tienen pesos.</translation>
    </message>
    <message>
        <source>Set all weights and biases to 0</source>
        <translation>Poner a 0 todos los pesos y biases</translation>
    </message>
    <message>
        <source>Layer: all to 0</source>
        <translation>Capa: todo a 0</translation>
    </message>
    <message>
        <source>Training may move it away from 0 again.</source>
        <translation>El entrenamiento puede volver a alejarlo de 0.</translation>
    </message>
    <message>
        <source>Its neurons all answer alike then, whatever the input.</source>
        <translation>Sus neuronas responden entonces todas igual, sea cual sea la entrada.</translation>
    </message>
    <message>
        <source>Copies the layer&apos;s weights and biases as comma-separated values, with all their digits.</source>
        <translation>Copia los pesos y biases de la capa como valores separados por comas, con todas sus cifras.</translation>
    </message>
    <message>
        <source>Copy weights as CSV</source>
        <translation>Copiar los pesos como CSV</translation>
    </message>
    <message>
        <source>Takes the layer out; the network starts again with new weights.</source>
        <translation>Quita la capa; la red empieza de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>Remove layer</source>
        <translation>Quitar la capa</translation>
    </message>
    <message>
        <source>See, sort and edit the numbers in a table.</source>
        <translation>Ver, ordenar y cambiar los números en una tabla.</translation>
    </message>
    <message>
        <source>Table of weights and biases…</source>
        <translation>Tabla de pesos y biases…</translation>
    </message>
    <message>
        <source>Table of all weights and biases…</source>
        <translation>Tabla de todos los pesos y biases…</translation>
    </message>
    <message>
        <source>Opens By hand at this neuron: its sum, product by product.</source>
        <translation>Abre “Paso a paso” en esta neurona: su suma, producto a producto.</translation>
    </message>
    <message>
        <source>Follow in By hand</source>
        <translation>Seguir en “Paso a paso”</translation>
    </message>
    <message>
        <source>These inputs belong to the data and cannot be switched off.</source>
        <translation>Estas entradas son de los datos y no se pueden desactivar.</translation>
    </message>
    <message>
        <source>It is the only input.</source>
        <translation>Es la única entrada.</translation>
    </message>
    <message>
        <source>Switches this input off; the network starts again with new weights.</source>
        <translation>Desactiva esta entrada; la red empieza de nuevo con otros pesos.</translation>
    </message>
    <message>
        <source>Remove input</source>
        <translation>Quitar la entrada</translation>
    </message>
    <message>
        <source>{text} is on the clipboard.</source>
        <translation>{text} está en el portapapeles.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>La tabla está en el portapapeles.</translation>
    </message>
    <message>
        <source>in the column of frozen ones: freeze it, or let it learn again</source>
        <translation>en la columna de los congelados: congelarlo o dejarlo aprender de nuevo</translation>
    </message>
    <message>
        <source>Every weight and bias: click a heading to sort, double-click a value to type another.</source>
        <translation>Todos los pesos y biases: un clic en un encabezado ordena, un doble clic en un valor permite escribir otro.</translation>
    </message>
    <message>
        <source>Every weight and bias of the network with all its digits, live while it trains. Sort them, look at one layer, type others, copy them.</source>
        <translation>Todos los pesos y biases de la red con todas sus cifras, en vivo mientras se entrena. Se pueden ordenar, ver por capas, cambiar y copiar.</translation>
    </message>
    <message>
        <source>Whose weights and biases are listed.</source>
        <translation>De qué capa se muestran los pesos y biases.</translation>
    </message>
    <message>
        <source>Copies the rows shown, in their order, as comma-separated values.</source>
        <translation>Copia las filas que se ven, en su orden, como valores separados por comas.</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Ordenar de nuevo</translation>
    </message>
    <message>
        <source>Puts the rows in order by the values as they are now.</source>
        <translation>Ordena las filas por los valores que tienen ahora.</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} filas</translation>
    </message>
    <message>
        <source>The layer whose neurons it belongs to.</source>
        <translation>La capa de la neurona a la que pertenece.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>The input or neuron that a weight comes from.</source>
        <translation>La entrada o neurona de la que viene el peso.</translation>
    </message>
    <message>
        <source>To neuron</source>
        <translation>A la neurona</translation>
    </message>
    <message>
        <source>The neuron whose sum it is part of.</source>
        <translation>La neurona de cuya suma forma parte.</translation>
    </message>
    <message>
        <source>The weight or bias with all its digits; type another to set it.</source>
        <translation>El peso o bias con todas sus cifras; escribir otro lo cambia.</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation>Capa oculta {number}</translation>
    </message>
    <message>
        <source>No weight can be that large: at most {largest}.</source>
        <translation>Ningún peso puede ser tan grande: como mucho {largest}.</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>bias</translation>
    </message>
    <message>
        <source>This step does not know it yet.</source>
        <translation>En este paso aún no se conoce.</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copiar {name}</translation>
    </message>
    <message>
        <source>Copies the numbers behind “{title}” as comma-separated values.</source>
        <translation>Copia los números de “{title}” como valores separados por comas.</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>Copiar los datos como CSV</translation>
    </message>
    <message>
        <source>No cell is chosen here.</source>
        <translation>Aquí no hay ninguna celda elegida.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>La tabla está vacía.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copiar la celda</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Copiar las celdas</translation>
    </message>
    <message>
        <source>Copies what is chosen, with tabs between the cells.</source>
        <translation>Copia lo elegido, con tabuladores entre las celdas.</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar la tabla</translation>
    </message>
    <message>
        <source>Copies all rows with their headings, with tabs between the cells, for a spreadsheet.</source>
        <translation>Copia todas las filas con sus encabezados, con tabuladores entre las celdas, para una hoja de cálculo.</translation>
    </message>
    <message>
        <source>Copy table as CSV</source>
        <translation>Copiar la tabla como CSV</translation>
    </message>
    <message>
        <source>Copies all rows with their headings as comma-separated values.</source>
        <translation>Copia todas las filas con sus encabezados como valores separados por comas.</translation>
    </message>
    <message>
        <source>See, sort and edit every weight and bias in a table.</source>
        <translation>Ver, ordenar y cambiar todos los pesos y biases en una tabla.</translation>
    </message>
    <message>
        <source>&amp;Weights and biases…</source>
        <translation>&amp;Pesos y biases…</translation>
    </message>
    <message>
        <source>Inputs and outputs follow the data: choose others there.</source>
        <translation>Las entradas y salidas dependen de los datos: se cambian allí.</translation>
    </message>
    <message>
        <source>It is the only neuron of its layer: remove the layer instead.</source>
        <translation>Es la única neurona de su capa: se puede quitar la capa entera.</translation>
    </message>
    <message>
        <source>No slope here, and no tangent: the curve has a corner or a jump.</source>
        <translation>Aquí no hay pendiente ni tangente: la curva tiene un pico o un salto.</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>Tangente</translation>
    </message>
    <message>
        <source>{rest}: the powers of e of the other sums, added up</source>
        <translation>{rest}: la suma de las potencias de e de las demás sumas</translation>
    </message>
    <message>
        <source>Sum z</source>
        <translation>Suma z</translation>
    </message>
    <message>
        <source>Where the tangent touches the curve.</source>
        <translation>Dónde toca la tangente a la curva.</translation>
    </message>
    <message>
        <source>What a neuron makes of its weighted sum z: above its answer a = σ(z) with the tangent at a point, below the slope σ′(z), which backpropagation multiplies by. Click a curve or use the arrow keys to move the point. Deck A wants functions that are differentiable and have a finite range.</source>
        <translation>Lo que una neurona hace con su suma ponderada z: arriba, su respuesta a = σ(z) con la tangente en un punto; abajo, la pendiente σ′(z), por la que multiplica la backpropagation. Un clic en una curva o las flechas del teclado mueven el punto. La presentación A quiere funciones diferenciables y de rango finito.</translation>
    </message>
    <message>
        <source>Activation card</source>
        <translation>Ficha de la activación</translation>
    </message>
    <message>
        <source>Answer over the sum</source>
        <translation>Respuesta según la suma</translation>
    </message>
    <message>
        <source>The answer a = σ(z) to each weighted sum z, with the tangent at the point that was chosen.</source>
        <translation>La respuesta a = σ(z) a cada suma ponderada z, con la tangente en el punto elegido.</translation>
    </message>
    <message>
        <source>Slope over the sum</source>
        <translation>Pendiente según la suma</translation>
    </message>
    <message>
        <source>How steep the curve above is. Where it is near 0, a neuron learns slowly.</source>
        <translation>Lo empinada que es la curva de arriba. Donde está cerca de 0, una neurona aprende despacio.</translation>
    </message>
    <message>
        <source>Click, drag or use ← and → to move the point.</source>
        <translation>Clic, arrastrar o ← y → mueven el punto.</translation>
    </message>
    <message>
        <source>To the neuron</source>
        <translation>A la neurona</translation>
    </message>
    <message>
        <source>Move the point to the neuron&apos;s own sum.</source>
        <translation>Mueve el punto a la suma de la propia neurona.</translation>
    </message>
    <message>
        <source>Worked out</source>
        <translation>Cálculo</translation>
    </message>
    <message>
        <source>The neuron&apos;s sum and answer</source>
        <translation>La suma y la respuesta de la neurona</translation>
    </message>
    <message>
        <source>Activation: {name}</source>
        <translation>Activación: {name}</translation>
    </message>
    <message>
        <source>finite range</source>
        <translation>rango finito</translation>
    </message>
    <message>
        <source>no finite range</source>
        <translation>sin rango finito</translation>
    </message>
    <message>
        <source>{neuron}, this example:</source>
        <translation>{neuron}, este ejemplo:</translation>
    </message>
    <message>
        <source>tangent</source>
        <translation>tangente</translation>
    </message>
    <message>
        <source>Press Space to train</source>
        <translation>Espacio para entrenar</translation>
    </message>
    <message>
        <source>Settings, figures and curves on a page (HTML); the test set stays sealed.</source>
        <translation>Ajustes, cifras y curvas en una página (HTML); el conjunto de prueba queda sellado.</translation>
    </message>
    <message>
        <source>The same page with the figures of the test examples, which opens the test set.</source>
        <translation>La misma página con las cifras de los ejemplos de prueba, lo que abre el conjunto de prueba.</translation>
    </message>
    <message>
        <source>Test set</source>
        <translation>Conjunto de prueba</translation>
    </message>
    <message>
        <source>The test set was opened once. Choose networks by the validation examples.</source>
        <translation>El conjunto de prueba se ha abierto una vez. Las redes se eligen por los ejemplos de validación.</translation>
    </message>
    <message>
        <source>The test set was opened {count} times. Choose networks by the validation examples.</source>
        <translation>El conjunto de prueba se ha abierto {count} veces. Las redes se eligen por los ejemplos de validación.</translation>
    </message>
    <message>
        <source>“{name}” is kept: its curves stay behind those of the next runs on the same data.</source>
        <translation>“{name}” se conserva: sus curvas quedan detrás de las de las próximas ejecuciones con los mismos datos.</translation>
    </message>
    <message>
        <source>{name} (other data)</source>
        <translation>{name} (otros datos)</translation>
    </message>
    <message>
        <source>Report with test &amp;figures (HTML)…</source>
        <translation>In&amp;forme con cifras de prueba (HTML)…</translation>
    </message>
    <message>
        <source>report with test</source>
        <translation>informe con prueba</translation>
    </message>
    <message>
        <source>Settings, curves and final figures on one page; the test set is not opened for it.</source>
        <translation>Ajustes, curvas y cifras finales en una página; para ello no se abre el conjunto de prueba.</translation>
    </message>
    <message>
        <source>The same page with the figures of the test examples: it opens the test set, which is counted.</source>
        <translation>La misma página con las cifras de los ejemplos de prueba: abre el conjunto de prueba, y eso se cuenta.</translation>
    </message>
    <message>
        <source>true: {truth}</source>
        <translation>correcto: {truth}</translation>
    </message>
    <message>
        <source>answer: {answer}</source>
        <translation>respuesta: {answer}</translation>
    </message>
    <message>
        <source>The image as the network gets it: a click shows it large, Esc goes back.</source>
        <translation>La imagen tal como la recibe la red: un clic la muestra en grande, Esc vuelve.</translation>
    </message>
    <message>
        <source>A network that suits “{data}”: {network}.</source>
        <translation>Una red adecuada para “{data}”: {network}.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>Suitable network</source>
        <translation>Red adecuada</translation>
    </message>
    <message>
        <source>The test examples are sealed: neither training nor the choice of settings sees them, so that they can tell once, at the end, how good the network is. Every opening is counted and kept with the project.</source>
        <translation>Los ejemplos de prueba están sellados: ni el entrenamiento ni la elección de los ajustes los ven, para que puedan decir una vez, al final, lo buena que es la red. Cada apertura se cuenta y se guarda con el proyecto.</translation>
    </message>
    <message>
        <source>Test now…</source>
        <translation>Probar ahora…</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Open the sealed test set?</source>
        <translation>¿Abrir el conjunto de prueba sellado?</translation>
    </message>
    <message>
        <source>It tells how good the finished network is, if nothing was chosen by it. Choose networks and settings by the validation examples, and open it at the very end; each opening is counted in this project.</source>
        <translation>Dice lo buena que es la red acabada, si nada se ha elegido por él. Las redes y los ajustes se eligen por los ejemplos de validación, y el conjunto de prueba se abre al final del todo; cada apertura se cuenta en este proyecto.</translation>
    </message>
    <message>
        <source>&amp;Open the test set</source>
        <translation>&amp;Abrir el conjunto de prueba</translation>
    </message>
    <message>
        <source>&amp;Leave it sealed</source>
        <translation>&amp;Dejarlo sellado</translation>
    </message>
    <message>
        <source>Test now… ({count})</source>
        <translation>Probar ahora… ({count})</translation>
    </message>
    <message>
        <source>These data have no test examples: leave some over in the division.</source>
        <translation>Estos datos no tienen ejemplos de prueba: hay que dejar algunos en la división.</translation>
    </message>
    <message>
        <source>{count} test examples, epoch {epoch}: cost {cost}, {metric} {score}.</source>
        <translation>{count} ejemplos de prueba, época {epoch}: coste {cost}, {metric} {score}.</translation>
    </message>
    <message>
        <source>Step in numbers</source>
        <translation>El paso en números</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>En palabras</translation>
    </message>
    <message>
        <source>In numbers</source>
        <translation>En números</translation>
    </message>
    <message>
        <source>Chosen neuron</source>
        <translation>Neurona elegida</translation>
    </message>
    <message>
        <source>Disturbances</source>
        <translation>Perturbaciones</translation>
    </message>
    <message>
        <source>Second notation</source>
        <translation>Segunda notación</translation>
    </message>
    <message>
        <source>Moments of the run</source>
        <translation>Momentos del entrenamiento</translation>
    </message>
    <message>
        <source>Formulas line by line</source>
        <translation>Fórmulas línea a línea</translation>
    </message>
    <message>
        <source>the line before or after, and its step</source>
        <translation>la línea anterior o la siguiente, y su paso</translation>
    </message>
    <message>
        <source>copy what is selected, or all lines</source>
        <translation>copiar lo seleccionado, o todas las líneas</translation>
    </message>
    <message>
        <source>Click a line to go to its step; point at a term to light what it stands for.</source>
        <translation>Un clic en una línea lleva a su paso; al señalar un término se ilumina lo que representa.</translation>
    </message>
    <message>
        <source>What follows a step.</source>
        <translation>Qué viene después de un paso.</translation>
    </message>
    <message>
        <source>The number of the step.</source>
        <translation>El número del paso.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>The examples of the mini-batch, by their numbers in the data.</source>
        <translation>Los ejemplos del mini-batch, por su número en los datos.</translation>
    </message>
    <message>
        <source>The learning rate of the step.</source>
        <translation>La tasa de aprendizaje del paso.</translation>
    </message>
    <message>
        <source>The cost of the mini-batch before the step.</source>
        <translation>El coste del mini-batch antes del paso.</translation>
    </message>
    <message>
        <source>The cost of the same mini-batch after the step.</source>
        <translation>El coste del mismo mini-batch después del paso.</translation>
    </message>
    <message>
        <source>What each gradient is multiplied by in the update.</source>
        <translation>Por lo que se multiplica cada gradiente en la actualización.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all lines of the working, as plain text.</source>
        <translation>Copia todas las líneas del desarrollo, como texto sin formato.</translation>
    </message>
    <message>
        <source>Here stands the activation of the neuron in hand, with its slope at z.</source>
        <translation>Aquí se ve la activación de la neurona del paso, con su pendiente en z.</translation>
    </message>
    <message>
        <source>{activation} has no curve of its own: each output depends on all sums.</source>
        <translation>{activation} no tiene una curva propia: cada salida depende de todas las sumas.</translation>
    </message>
    <message>
        <source>Cost of this example: {before} → {after} after the update.</source>
        <translation>Coste de este ejemplo: {before} → {after} tras la actualización.</translation>
    </message>
    <message>
        <source>outside the table: one step back, take the step</source>
        <translation>fuera de la tabla: un paso atrás, dar el paso</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Mezclados</translation>
    </message>
    <message>
        <source>Mix the training examples: in the data they may stand class by class.</source>
        <translation>Mezcla los ejemplos de entrenamiento: en los datos pueden estar clase por clase.</translation>
    </message>
    <message>
        <source>Each step that was taken with the table: with which examples and learning rate, and the cost of that mini-batch before and after it.</source>
        <translation>Cada paso dado con la tabla: con qué ejemplos y qué tasa de aprendizaje, y el coste de ese mini-batch antes y después.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Take this step</source>
        <translation>Dar este paso</translation>
    </message>
    <message>
        <source>Take η × mean from every weight and bias (→), in a copy: the network of the playground stays as it is.</source>
        <translation>Resta η × media a cada peso y bias (→), en una copia: la red del Taller queda como está.</translation>
    </message>
    <message>
        <source>The cost of each step&apos;s mini-batch, before and after it.</source>
        <translation>El coste del mini-batch de cada paso, antes y después.</translation>
    </message>
    <message>
        <source>Step {number} by hand</source>
        <translation>Paso {number} a mano</translation>
    </message>
    <message>
        <source>Step {number} back</source>
        <translation>Paso {number} atrás</translation>
    </message>
    <message>
        <source>Cost of {count} training examples: {cost}.</source>
        <translation>Coste de {count} ejemplos de entrenamiento: {cost}.</translation>
    </message>
    <message>
        <source>… {count} tiny steps before this are not written out.</source>
        <translation>… {count} pasos mínimos anteriores no se escriben.</translation>
    </message>
    <message>
        <source>output error (BP1)</source>
        <translation>error de salida (BP1)</translation>
    </message>
    <message>
        <source>error one layer back (BP2)</source>
        <translation>error una capa atrás (BP2)</translation>
    </message>
    <message>
        <source>weights and biases (BP4, BP3)</source>
        <translation>pesos y bias (BP4, BP3)</translation>
    </message>
    <message>
        <source>update</source>
        <translation>actualización</translation>
    </message>
    <message>
        <source>error of the outputs</source>
        <translation>error de las salidas</translation>
    </message>
    <message>
        <source>error of its values (EC)</source>
        <translation>error de sus valores (EC)</translation>
    </message>
    <message>
        <source>weights and biases (EP, EB)</source>
        <translation>pesos y bias (EP, EB)</translation>
    </message>
    <message>
        <source>The neuron&apos;s activation σ over its sum z. The straight line touches it at the z of this example; how steep it is there, σ′(z), multiplies the error: where the curve is flat, almost nothing comes back.</source>
        <translation>La activación σ de la neurona según su suma z. La recta la toca en la z de este ejemplo; su inclinación ahí, σ′(z), multiplica el error: donde la curva es plana, casi no vuelve nada.</translation>
    </message>
    <message>
        <source>The activation and its tangent at z</source>
        <translation>La activación y su tangente en z</translation>
    </message>
    <message>
        <source>The slope of the activation at the neuron&apos;s sum z.</source>
        <translation>La pendiente de la activación en la suma z de la neurona.</translation>
    </message>
    <message>
        <source>Opens By hand at this weight: its gradient, and all that leads to it.</source>
        <translation>Abre “Paso a paso” en este peso: su gradiente y todo lo que lleva a él.</translation>
    </message>
    <message>
        <source>Which weights and biases training leaves as they are: ranges in the list of all of them.</source>
        <translation>Qué pesos y biases deja el entrenamiento como están: intervalos en la lista de todos ellos.</translation>
    </message>
    <message>
        <source>What is frozen does not belong to this network: it has fewer weights.</source>
        <translation>Lo congelado no es de esta red: tiene menos pesos.</translation>
    </message>
    <message>
        <source>{value} (frozen)</source>
        <translation>{value} (congelado)</translation>
    </message>
    <message>
        <source>{count} weights and biases</source>
        <translation>{count} pesos y biases</translation>
    </message>
    <message>
        <source>1 weight or bias</source>
        <translation>1 peso o bias</translation>
    </message>
    <message>
        <source>Freeze weight</source>
        <translation>Congelar el peso</translation>
    </message>
    <message>
        <source>Freeze bias</source>
        <translation>Congelar el bias</translation>
    </message>
    <message>
        <source>Freeze neuron</source>
        <translation>Congelar la neurona</translation>
    </message>
    <message>
        <source>Freeze layer</source>
        <translation>Congelar la capa</translation>
    </message>
    <message>
        <source>Unfreeze weight</source>
        <translation>Descongelar el peso</translation>
    </message>
    <message>
        <source>Unfreeze bias</source>
        <translation>Descongelar el bias</translation>
    </message>
    <message>
        <source>Unfreeze neuron</source>
        <translation>Descongelar la neurona</translation>
    </message>
    <message>
        <source>Unfreeze layer</source>
        <translation>Descongelar la capa</translation>
    </message>
    <message>
        <source>Lets training change it again.</source>
        <translation>Permite que el entrenamiento vuelva a cambiarlo.</translation>
    </message>
    <message>
        <source>Training leaves it as it is; you can still type a value.</source>
        <translation>El entrenamiento lo deja como está; aún se puede escribir un valor.</translation>
    </message>
    <message>
        <source>The name: w³₁₂ leads to neuron 1 of layer 3 from neuron 2 of layer 2; b is a bias.</source>
        <translation>El nombre: w³₁₂ va a la neurona 1 de la capa 3 desde la neurona 2 de la capa 2; b es un bias.</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Congelado</translation>
    </message>
    <message>
        <source>Whether training leaves it as it is.</source>
        <translation>Si el entrenamiento lo deja como está.</translation>
    </message>
    <message>
        <source>Freeze: {name}</source>
        <translation>Congelar: {name}</translation>
    </message>
    <message>
        <source>Unfreeze: {name}</source>
        <translation>Descongelar: {name}</translation>
    </message>
    <message>
        <source>How well ten outputs and four bits do with the same seeds and epochs; each dot is one training.</source>
        <translation>Qué tal funcionan diez salidas y cuatro bits con las mismas semillas y épocas; cada punto es un entrenamiento.</translation>
    </message>
    <message>
        <source>One output for each of the ten digits, or the digit in binary with four: 2⁴ = 16 codes, so six of them name no digit. Both get the same seeds and the same number of epochs.</source>
        <translation>Una salida para cada uno de los diez dígitos, o el dígito en binario con cuatro: 2⁴ = 16 códigos, así que seis de ellos no nombran ningún dígito. Ambas reciben las mismas semillas y el mismo número de épocas.</translation>
    </message>
    <message>
        <source>The figures of the network: cost and accuracy (or R²) of training and validation, and the size of each part. While it trains they are of its last epoch, on at most 10,000 examples of a part, always the same; when it stands, on all. If training gets better while validation gets worse, it overfits.</source>
        <translation>Las cifras de la red: coste y exactitud (o R²) en entrenamiento y validación, y el tamaño de cada parte. Mientras se entrena son de su última época, con 10 000 ejemplos de cada parte como mucho, siempre los mismos; cuando se para, con todos. Si el entrenamiento mejora mientras la validación empeora, hay sobreajuste.</translation>
    </message>
    <message>
        <source>{count} ({judged} judged)</source>
        <translation>{count} ({judged} evaluados)</translation>
    </message>
    <message>
        <source>Change the image at random in other ways.</source>
        <translation>Cambiar la imagen al azar de otras maneras.</translation>
    </message>
    <message>
        <source>Take a training image at random.</source>
        <translation>Tomar una imagen de entrenamiento al azar.</translation>
    </message>
    <message>
        <source>Which network answers here; the one in training gets better while you watch.</source>
        <translation>Qué red responde aquí; la que se está entrenando mejora a la vista.</translation>
    </message>
    <message>
        <source>Next: the error that neuron {other} of the next layer sends back to layer {layer}, neuron {neuron}.</source>
        <translation>Siguiente: el error que la neurona {other} de la capa siguiente devuelve a la capa {layer}, neurona {neuron}.</translation>
    </message>
    <message>
        <source>With x, only weights whose input is not 0 are moved; the slide leaves x out and moves all.</source>
        <translation>Con x, solo se mueven los pesos cuya entrada no es 0; la diapositiva omite x y los mueve todos.</translation>
    </message>
    <message>
        <source>Filled points should give 1, hollow ones 0; the tinted side of the line fires.</source>
        <translation>Los puntos rellenos deben dar 1, los huecos 0; el lado coloreado de la recta activa la neurona.</translation>
    </message>
    <message>
        <source>Read a validation image at random.</source>
        <translation>Leer una imagen de validación al azar.</translation>
    </message>
    <message>
        <source>The share of each digit in the answer: softmax makes them add up to 100 %, so they can be read as probabilities. Where four bits answer, the rest falls to codes of no digit.</source>
        <translation>La parte de cada dígito en la respuesta: softmax hace que sumen 100 %, así que se pueden leer como probabilidades. Cuando responden cuatro bits, el resto corresponde a códigos que no son ningún dígito.</translation>
    </message>
    <message>
        <source>How much of the answer falls to each digit.</source>
        <translation>Qué parte de la respuesta corresponde a cada dígito.</translation>
    </message>
    <message>
        <source>Click an image to see it large; the arrow keys go from one to the next.</source>
        <translation>Un clic en una imagen la muestra grande; las flechas pasan de una a otra.</translation>
    </message>
    <message>
        <source>The images behind the chosen cell of the matrix. Click one to see it large.</source>
        <translation>Las imágenes que hay detrás de la casilla elegida de la matriz. Un clic en una la muestra grande.</translation>
    </message>
    <message>
        <source>Click an image, or a cell of the matrix.</source>
        <translation>Hacer clic en una imagen o en una casilla de la matriz.</translation>
    </message>
    <message>
        <source>No layer follows an output, so its answer cannot be scaled.</source>
        <translation>Tras una salida no hay más capas, así que su respuesta no se puede multiplicar.</translation>
    </message>
    <message>
        <source>The network, its cost or its learning rate has changed, so the steps end here: everything below begins again.</source>
        <translation>La red, su coste o su tasa de aprendizaje ha cambiado, así que el paso a paso termina aquí: todo lo de abajo empieza de nuevo.</translation>
    </message>
    <message>
        <source>The mini-batch against many examples</source>
        <translation>El mini-batch frente a muchos ejemplos</translation>
    </message>
    <message>
        <source>How far the step of the mini-batch points away from that of many training examples: the noise of stochastic descent.</source>
        <translation>Cuánto se desvía el paso del mini-batch del de muchos ejemplos de entrenamiento: el ruido del descenso estocástico.</translation>
    </message>
    <message>
        <source>Against the gradient of {count} training examples: angle {angle}°, length {length} against {full} ({ratio} times).</source>
        <translation>Frente al gradiente de {count} ejemplos de entrenamiento: ángulo {angle}°, longitud {length} frente a {full} ({ratio} veces).</translation>
    </message>
    <message>
        <source>Which class is taken for which; click a cell to see its images, or use the arrow keys.</source>
        <translation>Qué clase se toma por cuál; un clic en una casilla, o las flechas, muestran sus imágenes.</translation>
    </message>
    <message>
        <source>Each point is an image, placed so that images to which the layer answers alike are near each other. Deeper layers of a trained network usually part the digits better.</source>
        <translation>Cada punto es una imagen, colocado de modo que las imágenes a las que la capa responde de forma parecida queden cerca. Las capas más profundas de una red entrenada suelen separar mejor los dígitos.</translation>
    </message>
    <message>
        <source>The network in training as it stands; while it trains, after its last epoch.</source>
        <translation>La red del entrenamiento tal como está; mientras se entrena, tras su última época.</translation>
    </message>
    <message>
        <source>end it</source>
        <translation>terminar</translation>
    </message>
    <message>
        <source>{count} frozen</source>
        <translation>{count} congelados</translation>
    </message>
    <message>
        <source>Frozen in the playground: {count}; by hand they move all the same.</source>
        <translation>Congelados en el Taller: {count}; aquí se mueven igualmente.</translation>
    </message>
    <message>
        <source>Frozen while it was trained: {frozen} of {count} weights and biases.</source>
        <translation>Congelados durante el entrenamiento: {frozen} de {count} pesos y biases.</translation>
    </message>
    <message>
        <source>Nothing is frozen.</source>
        <translation>No hay nada congelado.</translation>
    </message>
    <message>
        <source>Lets training change every weight and bias again.</source>
        <translation>Permite que el entrenamiento vuelva a cambiar todos los pesos y biases.</translation>
    </message>
    <message>
        <source>Unfreeze all</source>
        <translation>Descongelar todo</translation>
    </message>
    <message>
        <source>All {count} weights and biases are frozen: training changes nothing.</source>
        <translation>Los {count} pesos y biases están congelados: el entrenamiento no cambia nada.</translation>
    </message>
    <message>
        <source>Only what is free can learn.</source>
        <translation>Solo lo que está libre puede aprender.</translation>
    </message>
    <message>
        <source>Unfreeze them</source>
        <translation>Descongelarlos</translation>
    </message>
    <message>
        <source>Patience in steps</source>
        <translation>Paciencia en pasos</translation>
    </message>
    <message>
        <source>How many mini-batches to wait as well: few examples make few steps an epoch.</source>
        <translation>Cuántos mini-batches esperar además: con pocos ejemplos hay pocos pasos por época.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: neuron {other} of the next layer sends back {value} through {name}; sum so far {sum}.</source>
        <translation>Capa {layer}, neurona {neuron}: la neurona {other} de la capa siguiente devuelve {value} por {name}; suma hasta ahora {sum}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the weight {name} has the gradient {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: el peso {name} tiene el gradiente {value}.</translation>
    </message>
    <message>
        <source>Layer {layer}, neuron {neuron}: the bias {name} has the gradient {value}.</source>
        <translation>Capa {layer}, neurona {neuron}: el bias {name} tiene el gradiente {value}.</translation>
    </message>
    <message>
        <source>Next: the gradient of the weight {name}.</source>
        <translation>Siguiente: el gradiente del peso {name}.</translation>
    </message>
    <message>
        <source>Next: the gradient of the bias {name}.</source>
        <translation>Siguiente: el gradiente del bias {name}.</translation>
    </message>
    <message>
        <source>same columns</source>
        <translation>mismas columnas</translation>
    </message>
    <message>
        <source>next mini-batch</source>
        <translation>siguiente mini-batch</translation>
    </message>
    <message>
        <source>Loss of each output, cost of the example</source>
        <translation>Pérdida de cada salida, coste del ejemplo</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Arreglar</translation>
    </message>
    <message>
        <source>{what}: {why} It can be undone.</source>
        <translation>{what}: {why} Se puede deshacer.</translation>
    </message>
    <message>
        <source>New start, smaller steps</source>
        <translation>Otro inicio, pasos menores</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Copiado al portapapeles.</translation>
    </message>
    <message>
        <source>No minimum was found; the lowest probe was C = {cost}. {count} minima are equally low, C = {least}; the nearest is {place}.</source>
        <translation>No se ha encontrado ningún mínimo; el sondeo más bajo fue C = {cost}. {count} mínimos son igual de bajos, C = {least}; el más cercano es {place}.</translation>
    </message>
    <message>
        <source>These are all parameters of the network, so the path of the training lies on this surface.</source>
        <translation>Son todos los parámetros de la red, así que el camino del entrenamiento está sobre esta superficie.</translation>
    </message>
    <message>
        <source>It is outside the picture.</source>
        <translation>Está fuera de la imagen.</translation>
    </message>
    <message>
        <source>full: validation, dashed: training</source>
        <translation>línea continua: validación; a trazos: entrenamiento</translation>
    </message>
</context>
</TS>
